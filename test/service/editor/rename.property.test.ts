import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { translate } from '../../../src/compile/translate.ts';
import type { NameKind } from '../../../src/service/editor/names/name-use.ts';
import { renameKinds } from '../../../src/service/editor/rename/kinds.ts';
import { type RenameEdit, rename } from '../../../src/service/editor/rename/rename.ts';
import type { Location } from '../../../src/text/source.ts';
import { runs } from '../../depth.ts';
import { cases, inputOf } from '../../upstream/cases.ts';
import { numbers } from '../check/breaking.ts';
import { type Project, project } from './project.ts';

/** What a name becomes: a word that no config has, with the ending that the name must keep. */
function freshName(kind: NameKind, name: string): string {
  const ending = kind === 'unit' || kind === 'quadlet' ? name.slice(name.includes('@.') ? name.indexOf('@.') : name.lastIndexOf('.')) : '';
  return `qzx7${ending}`;
}

/** Configs with units, quadlets and links, some of them with mistakes. */
const FOLDER = fileURLToPath(new URL('../../../fixtures/lints/', import.meta.url));
const LINTED = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.bu'))
  .map((path) => readFileSync(join(FOLDER, path), 'utf8'));

const CONFIG = '/work/a.bu';

function projectOf(text: string): Project {
  return project({ 'a.bu': `¦${text}` });
}

function applied(text: string, edits: readonly RenameEdit[]): string {
  let result = text;
  for (const { span, text: part } of edits.toSorted((a, b) => b.span.start - a.span.start))
    result = result.slice(0, span.start) + part + result.slice(span.end);
  return result;
}

/**
 * What `check` reports, without places and words, and without what it reports of a name itself, such as its length.
 *
 * @param edits the places of the name. Default: it stands nowhere else
 */
function findings({ workspace }: Project, name: string, edits?: readonly RenameEdit[]): string[] {
  const isOfName = ({ source, span }: Location): boolean => {
    const [, quote = '', word] = /^(["']?)(.*)\1$/s.exec(source.text.slice(span.start, span.end))!;
    return word === name && (!edits || edits.some((edit) => edit.span.start === span.start + quote.length));
  };
  // another name is not similar to the misspelt one
  return workspace.check(CONFIG)!.diagnostics.flatMap(({ code, location }) => (code === 'disk/misspelt' || isOfName(location) ? [] : code));
}

/** The output, in which the texts of files can be read. */
function outputOf(text: string): string | undefined {
  const { output } = translate(text);
  if (output?.includes('gzip') || output?.includes('base64')) return undefined;
  // units are not escaped, and have specifiers such as %h
  return output?.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

it('a rename changes the output in the name only, reports the same, and can be taken back', () => {
  const texts = [...['valid', 'sugar', 'combined'].flatMap((group) => cases(group).map((kase) => inputOf(kase).toString())), ...LINTED]
    // upstream takes the name of an anchor for the name of a key that is an alias
    .filter((text) => !/\*\w+ *:/.test(text))
    .filter((text) => text.length < 6000 && !text.includes('qzx7') && !/^compose:/m.test(text));
  const next = numbers(16);
  let renames = 0;
  let outputs = 0;
  const wanted = runs(100);
  // many configs define nothing that can be renamed
  for (let i = 0; renames < wanted && i < wanted * 100; i++) {
    const text = texts[next(texts.length)]!;
    const before = projectOf(text);
    const definitions = before.file.names.filter(({ role, form }) => role === 'definition' && form === 'plain');
    if (definitions.length === 0) continue;
    const { kind, name, span } = definitions[next(definitions.length)]!;
    // what is wrong with a name goes away with it
    if (renameKinds[kind]?.problem(name, name) !== undefined) continue;
    const edits = rename(before.file, span.start, freshName(kind, name), before.groups);
    if ('refused' in edits) continue;
    renames++;
    const changed = applied(text, edits);
    expect(changed, text).not.toBe(text);

    const after = projectOf(changed);
    expect(findings(after, freshName(kind, name)), changed).toEqual(findings(before, name, edits));

    const first = edits.map((edit) => edit.span.start).sort((a, b) => a - b)[0]!;
    const back = rename(after.file, first, name, after.groups);
    if ('refused' in back) expect.fail(`${back.refused}\n${changed}`);
    expect(applied(changed, back)).toBe(text);

    const [output, newOutput] = [outputOf(text), outputOf(changed)];
    // escaped in the name of a unit, the old name is another text
    const isPlain = edits.every(({ span }) => text.slice(span.start, span.end) === name);
    if (output === undefined || !isPlain) continue;
    outputs++;
    expect(
      newOutput?.replaceAll(freshName(kind, name), () => name),
      changed,
    ).toBe(output);
  }
  expect(renames).toBe(wanted);
  expect(outputs).toBeGreaterThan(wanted / 4);
});
