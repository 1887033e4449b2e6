import type { CodeActionContext } from 'vscode-languageserver';

/** True if an editor asks for actions of a kind, or of all kinds. */
export function isAsked({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || isNamed({ only }, kind);
}

/** True if an editor names a kind, or one that contains it. */
export function isNamed({ only = [] }: Pick<CodeActionContext, 'only'>, kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
