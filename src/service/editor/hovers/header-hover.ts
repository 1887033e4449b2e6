import { treeOf } from '../../tree-of.ts';
import type { DocumentAround } from '../config-around.ts';
import type { ConfigFiles } from '../config-files.ts';
import { headerDescription } from '../header-schema-at.ts';
import { includedVariables } from '../included-variables.ts';
import { placeAt } from '../place-at.ts';
import { variableWords } from '../variable-words.ts';
import type { Hover } from './hover.ts';
import { variableText } from './variable-hover.ts';

/** What a key of the header of a composed config means, what a variable is, and what an included file declares. */
export function headerHover(
  text: string,
  offset: number,
  { text: header, start }: DocumentAround,
  files?: () => ConfigFiles,
): Hover | undefined {
  const root = treeOf(header);
  const place = root && placeAt(root, offset - start);
  if (!place) return undefined;
  const { path, scalar, span } = place;
  const words = scalar ? includeText(path, scalar.text, files) : keyText(text, path);
  return words === undefined ? undefined : { text: words, span: { start: span.start + start, end: span.end + start } };
}

function keyText(text: string, path: readonly (string | number)[]): string | undefined {
  const description = headerDescription(path);
  const name = String(path.at(-1));
  if (description !== undefined) return `**${path.filter((step) => typeof step === 'string').join('.')}**\n\n${description}`;
  // the names below `vars` of an include are those of the other file
  return path[1] === 'include' && path[3] === 'vars' ? undefined : variableText(text, name);
}

/** The variables of an included file. */
function includeText(path: readonly (string | number)[], name: string, files: (() => ConfigFiles) | undefined): string | undefined {
  const isFile = path[1] === 'include' && (path.length === 3 || (path.length === 4 && path[3] === 'file'));
  const variables = isFile && files ? [...includedVariables(name, files()).values()] : [];
  if (variables.length === 0) return undefined;
  return ['declares:', ...variables.map((variable) => `- \`${variable.name}\`: ${variableWords(variable)}`)].join('\n');
}
