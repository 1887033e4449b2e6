import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Makes the editor ask for inlay hints and code lenses again, if it can. */
export function refreshHints({ connection, editor: { capabilities } }: Session): void {
  const { inlayHint, codeLens } = capabilities.workspace ?? {};
  if (inlayHint?.refreshSupport === true) connection.languages.inlayHint.refresh().catch(() => {});
  if (codeLens?.refreshSupport === true) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
}
