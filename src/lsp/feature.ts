import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * Something that the server does for an editor, such as completion. It is called once, before the editor sends anything, and
 * registers the handlers of its requests. A new feature is one more entry in `server.ts`.
 */
export type Feature = (session: Session) => RegisteredFeature;

export interface RegisteredFeature {
  /** What the server tells the editor that it can do. */
  readonly capabilities: ServerCapabilities;
  /** Called once, when the editor is ready. */
  readonly start?: () => void;
}
