import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Lets the editor ask for the remarks in configs again, if it can. */
export function refreshHints({ connection, editor: { capabilities } }: Session): void {
  const { inlayHint, codeLens } = capabilities.workspace ?? {};
  if (inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh().catch(() => {});
  if (codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
}
