import * as vscode from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';

/**
 * Makes the codes of problems links to their explanations. The server links them to a place in the page of all codes, which VS Code
 * would show as Markdown source, from its beginning.
 */
export const codeLinks: Middleware = {
  handleDiagnostics(uri, diagnostics, next) {
    link(diagnostics);
    next(uri, diagnostics);
  },
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token);
    if (report) for (const part of [report, ...Object.values(report.relatedDocuments ?? {})]) linkReport(part);
    return report;
  },
  provideWorkspaceDiagnostics(resultIds, token, report, next) {
    return next(resultIds, token, (chunk) => {
      for (const part of chunk?.items ?? []) linkReport(part);
      report(chunk);
    });
  },
};

function linkReport(report: vsdiag.DocumentDiagnosticReport | vsdiag.UnchangedDocumentDiagnosticReport): void {
  if ('items' in report) link(report.items);
}

function link(diagnostics: readonly vscode.Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'object') continue;
    const args = encodeURIComponent(JSON.stringify([code.value]));
    diagnostic.code = { value: code.value, target: vscode.Uri.parse(`command:butane.explain?${args}`) };
  }
}
