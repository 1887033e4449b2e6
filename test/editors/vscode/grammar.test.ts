import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/* The grammar colours configs with the engine that VS Code has. */

const grammarFile = new URL('../../../editors/vscode/syntaxes/butane.tmLanguage.json', import.meta.url);
let grammar: IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) =>
      scope === 'source.butane' ? parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'butane.tmLanguage.json') : null,
  });
  grammar = (await registry.loadGrammar('source.butane'))!;
});

/** The words of a text with their innermost scope, without the ending that all have: `mode entity.name.tag`. */
function words(text: string): string[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => [line.slice(startIndex, endIndex).trim(), scopes.at(-1)!] as const)
      .filter(([word]) => word !== '')
      .map(([word, scope]) => `${word}  ${scope.replace(/(?:\.unit)?\.butane$/, '')}`);
  });
}

const tag = (word: string): string[] => [`${word}  entity.name.tag`, ':  punctuation.separator.key-value.mapping'];
const dash = '-  punctuation.definition.block.sequence.item';
const section = (name: string): string[] => [
  '[  punctuation.definition.section',
  `${name}  entity.name.section`,
  ']  punctuation.definition.section',
];
const directive = (name: string): string[] => [`${name}  support.type.property-name`, '=  punctuation.separator.key-value'];
const bar = '|  keyword.control.flow.block-scalar';

describe('YAML', () => {
  it('keys, values, lists and comments', () => {
    expect(
      words('variant: fcos # the distribution\nstorage:\n  files:\n    - path: /etc/a\n      mode: 0644\n      overwrite: true'),
    ).toEqual([
      ...tag('variant'),
      'fcos  string.unquoted.plain',
      '#  punctuation.definition.comment',
      'the distribution  comment.line.number-sign',
      ...tag('storage'),
      ...tag('files'),
      dash,
      ...tag('path'),
      '/etc/a  string.unquoted.plain',
      ...tag('mode'),
      '0644  constant.numeric',
      ...tag('overwrite'),
      'true  constant.language.boolean',
    ]);
  });

  it('the comment that ignores a code', () => {
    expect(words('# butane-ignore mode/decimal intended')).toEqual([
      '#  punctuation.definition.comment',
      'butane-ignore  keyword.other.ignore',
      'mode/decimal intended  comment.line.number-sign',
    ]);
  });

  it('quoted text, flow style, anchors and aliases', () => {
    expect(words('a: &x { "b": \'c\' }\nd: *x\ne: [1, two]')).toEqual([
      ...tag('a'),
      '&  punctuation.definition.anchor',
      'x  entity.name.type.anchor',
      '{  punctuation.definition.mapping',
      ...tag('"b"'),
      "'  punctuation.definition.string.begin",
      'c  string.quoted.single',
      "'  punctuation.definition.string.end",
      '}  punctuation.definition.mapping',
      ...tag('d'),
      '*  punctuation.definition.alias',
      'x  variable.other.alias',
      ...tag('e'),
      '[  punctuation.definition.sequence',
      '1  constant.numeric',
      ',  punctuation.separator',
      'two  string.unquoted.plain',
      ']  punctuation.definition.sequence',
    ]);
  });

  it('a variable of a composed config, alone and in a text', () => {
    const variable = ['${  punctuation.definition.template-expression.begin', 'var  support.variable', '.  meta.template.expression'];
    expect(words('inline: ${var.name}\npath: "/etc/${var.name}"').filter((word) => !/string|entity|mapping/.test(word))).toEqual([
      ...variable,
      'name  variable.other',
      '}  punctuation.definition.template-expression.end',
      ...variable,
      'name  variable.other',
      '}  punctuation.definition.template-expression.end',
    ]);
  });
});

describe('units in block scalars', () => {
  it('sections, directives, specifiers, names of units and comments, until the block ends', () => {
    const text = `systemd:
  units:
    - name: app.service
      contents: |
        # runs the app
        [Unit]
        After=network-online.target

        [Service]
        ExecStart=/bin/app %H \\
          --all
        RemainAfterExit=yes
      enabled: true`;
    expect(words(text).slice(words('systemd:\n  units:\n    - name: app.service').length)).toEqual([
      ...tag('contents'),
      bar,
      '# runs the app  comment.line',
      ...section('Unit'),
      ...directive('After'),
      'network-online.target  entity.name.type',
      ...section('Service'),
      ...directive('ExecStart'),
      '/bin/app  meta.embedded',
      '%H  constant.other.placeholder',
      '\\  constant.character.escape.line-continuation',
      '--all  meta.embedded',
      ...directive('RemainAfterExit'),
      'yes  constant.language.boolean',
      ...tag('enabled'),
      'true  constant.language.boolean',
    ]);
  });

  it('a block that is the first key of an item ends where the next key stands', () => {
    expect(words('- contents: |\n    [Unit]\n  name: a.service')).toEqual([
      dash,
      ...tag('contents'),
      bar,
      ...section('Unit'),
      ...tag('name'),
      'a.service  string.unquoted.plain',
    ]);
  });

  it('the contents of a file are a unit from the first section on', () => {
    expect(words('contents:\n  inline: |\n    A=1\n    [connection]\n    id=lan\nmode: 0600')).toEqual([
      ...tag('contents'),
      ...tag('inline'),
      bar,
      'A=1  string.unquoted.block',
      ...section('connection'),
      ...directive('id'),
      'lan  meta.embedded',
      ...tag('mode'),
      '0600  constant.numeric',
    ]);
  });

  it('other text stays text', () => {
    expect(words('inline: |\n  Hello = you: # all\nmode: 0600').slice(3)).toEqual([
      'Hello = you: # all  string.unquoted.block',
      ...tag('mode'),
      '0600  constant.numeric',
    ]);
  });
});

it('colours every line of the example, and its keys as keys', () => {
  const example = readFileSync(new URL('../../../docs/examples/server.bu', import.meta.url), 'utf8');
  const keys = [...example.matchAll(/^ *(?:- )?(\w+):(?= |$)/gm)].map(([, key]) => key);
  const coloured = words(example);
  expect(coloured.filter((word) => word.endsWith('  entity.name.tag'))).toEqual(keys.map((key) => `${key}  entity.name.tag`));
  expect(coloured.filter((word) => word.endsWith('  source'))).toEqual([]);
});
