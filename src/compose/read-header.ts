import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentOf, keyName, type MapNode, type SourceNode, scalarText, step } from '../syntax/source-tree.ts';
import { nearest } from '../text/nearest.ts';
import { pushAll } from '../text/push-all.ts';
import type { Source, Span } from '../text/source.ts';
import {
  type Declaration,
  typesOfKey,
  type VariableFormat,
  type VariableType,
  type VariableValue,
  variableFormats,
  variableTypes,
} from './declaration.ts';
import { type Condition, emptyHeader, type Given, type Header, type Include, type Instance, MOST_INSTANCES } from './header.ts';
import { impossibleConditions } from './impossible-conditions.ts';
import { isNull, readValue, scalarValue } from './read-value.ts';
import { hasReference } from './references.ts';

const NAME = /^[a-z][a-z0-9_]{0,63}$/;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** The number of characters at the beginning of a key that are enough to suggest the key that was meant. */
const BEGINNING = 4;
/** The keys below `compose`. */
const HEADER_KEYS = ['vars', 'include', 'instances', 'output', 'files_dir', 'render'] as const;
/** The keys of an entry of `include`. */
const INCLUDE_KEYS = ['file', 'vars', 'when', 'files_dir', 'override'] as const;
const DECLARATION_KEYS = [
  'type',
  'default',
  'description',
  'one_of',
  'format',
  'min',
  'max',
  'multiline',
  'secret',
  'env',
  'file',
] as const;
/** The variable that has the key of the instance. */
export const INSTANCE = 'instance';

/** A header, and the diagnostics about it. */
export interface HeaderRead {
  readonly header: Header;
  readonly report: readonly Diagnostic[];
}

/** Reads the header of a file. `root` is its first document. */
export function readComposeHeader(root: MapNode, source: Source): HeaderRead {
  const reader = new HeaderReader(source);
  const header = reader.read(root);
  return { header, report: [...reader.report, ...impossibleConditions(header)] };
}

/** Reads instances from a mapping of keys to values. */
export function readInstances(
  node: SourceNode,
  source: Source,
): { readonly instances: readonly Instance[]; readonly report: readonly Diagnostic[] } {
  const reader = new HeaderReader(source);
  return { instances: reader.instances(node), report: reader.report };
}

type Entries = ReadonlyMap<string, { readonly key: SourceNode; readonly value: SourceNode }>;

class HeaderReader {
  readonly report: Diagnostic[] = [];

  constructor(readonly source: Source) {}

  read(root: MapNode): Header {
    for (const { key } of root.entries) {
      if (keyName(key) === 'compose') continue;
      const name = keyName(key) ?? 'of this value';
      const isOfHeader = HEADER_KEYS.some((headerKey) => headerKey === name);
      this.#fault(diagnose('compose/header-keys', { key: name, isOfHeader }), key.span);
    }
    const top = this.#entries(step(root, 'compose')!, 'compose', HEADER_KEYS);
    const [vars, include, instances, output, filesDir, render] = HEADER_KEYS.map((key) => valueAt(top, key));
    return {
      ...emptyHeader(this.source),
      vars: vars ? this.#declarations(vars) : new Map(),
      include: include ? this.#items(include, 'include').flatMap((item) => this.#include(item) ?? []) : [],
      instances: instances && this.#instancesOrFile(instances),
      output: output && this.#text(output, 'output', true) === undefined ? undefined : output,
      filesDir: filesDir && this.#directory(filesDir),
      render: render
        ? this.#items(render, 'render').flatMap((item) => {
            const glob = this.#text(item, 'an entry of render');
            return glob === undefined ? [] : [{ glob, span: item.span }];
          })
        : [],
    };
  }

  instances(node: SourceNode): Instance[] {
    const instances: Instance[] = [];
    const namesOfAll = new Set<string>();
    if (contentOf(node).kind === 'map' && (contentOf(node) as MapNode).entries.length === 0)
      this.#fault(diagnose('compose/bad-header', 'no-instances'), node.span);
    for (const [key, { key: keyNode, value }] of this.#entries(node, 'instances')) {
      if (!KEY.test(key)) {
        this.#fault(diagnose('compose/bad-header', 'instance-key'), keyNode.span);
        continue;
      }
      const values = isNull(value) ? [] : this.#givens(value);
      for (const { name } of values) namesOfAll.add(name);
      instances.push({ key, span: keyNode.span, source: this.source, values, namesOfAll });
    }
    if (instances.length > MOST_INSTANCES)
      this.#fault(diagnose('compose/bad-header', 'too-many-instances', { count: instances.length, limit: MOST_INSTANCES }), node.span);
    return instances.slice(0, MOST_INSTANCES);
  }

  #instancesOrFile(node: SourceNode): Header['instances'] {
    const file = scalarText(node);
    if (file === undefined) return this.instances(node);
    return this.#text(node, 'instances') === undefined ? undefined : { file, span: node.span };
  }

  #declarations(node: SourceNode): Map<string, Declaration> {
    const declarations = new Map<string, Declaration>();
    for (const [name, { key, value }] of this.#entries(node, 'vars')) {
      if (name === INSTANCE) this.#fault(diagnose('compose/bad-header', 'reserved-name'), key.span);
      else if (!NAME.test(name)) this.#fault(diagnose('compose/bad-header', 'variable-name'), key.span);
      else declarations.set(name, this.#declaration(name, key.span, value));
    }
    return declarations;
  }

  #declaration(name: string, span: Span, node: SourceNode): Declaration {
    const plain: Declaration = { name, type: 'string', multiline: false, secret: false, valueSpans: [], source: this.source, span };
    if (isNull(node)) return plain;
    this.#refuseReferences(node);
    const content = contentOf(node);
    if (content.kind !== 'map') {
      const type = typeOf(node);
      return { ...plain, type, valueSpans: [node.span], ...this.#default(node, type, name) };
    }

    const entries = this.#entries(node, 'a variable', DECLARATION_KEYS);
    const nodeOf = (key: (typeof DECLARATION_KEYS)[number]): SourceNode | undefined => valueAt(entries, key);
    const given = nodeOf('default');
    const type = this.#word(nodeOf('type'), variableTypes, 'type') ?? (given ? typeOf(given) : 'string');
    for (const [key, types] of Object.entries(typesOfKey)) {
      const word = entries.get(key);
      if (word && !types.includes(type)) this.#fault(diagnose('compose/bad-header', 'key-of-type', { key, type, types }), word.key.span);
    }
    const secret = this.#secret(content, nodeOf('secret'));
    if (secret && given) this.#fault(diagnose('compose/secret-default', { name }), entries.get('default')!.key.span);
    const format: VariableFormat | undefined = this.#word(nodeOf('format'), variableFormats, 'format');
    const [min, max] = [this.#integer(nodeOf('min'), 'min'), this.#integer(nodeOf('max'), 'max')];
    if (min !== undefined && max !== undefined && min > max)
      this.#fault(diagnose('compose/bad-header', 'empty-range', { min, max }), entries.get('max')!.key.span);
    return {
      ...plain,
      type,
      ...(given && !secret ? this.#default(given, type, name) : {}),
      description: this.#optionalText(nodeOf('description'), 'description'),
      oneOf: this.#oneOf(nodeOf('one_of'), type),
      format,
      min,
      max,
      multiline: this.#flag(nodeOf('multiline'), 'multiline'),
      secret,
      valueSpans: [given, nodeOf('one_of')].flatMap((one) => (one ? [one.span] : [])),
      env: this.#optionalText(nodeOf('env'), 'env'),
      file: this.#optionalText(nodeOf('file'), 'file'),
    };
  }

  /** True for a secret. Where the key or its value is misspelt, what is meant may be a secret, and no report may show it. */
  #secret({ entries }: MapNode, node: SourceNode | undefined): boolean {
    const isSecret = this.#flag(node, 'secret');
    const isMisspelt = node
      ? typeof scalarValue(node) !== 'boolean'
      : entries.some(({ key }) => nearest(keyName(key) ?? '', DECLARATION_KEYS) === 'secret');
    return isSecret || isMisspelt;
  }

  #default(node: SourceNode, type: VariableType, name: string): Pick<Declaration, 'default' | 'hasBadDefault'> {
    const value = this.#value(node, type, name);
    return { default: value, hasBadDefault: value === undefined };
  }

  /** The allowed values; undefined if there are none, or if one cannot be read. */
  #oneOf(node: SourceNode | undefined, type: VariableType): readonly VariableValue[] | undefined {
    if (!node) return undefined;
    const values = this.#items(node, 'one_of').map((item) => this.#value(item, type === 'list' ? 'string' : type, 'one_of'));
    return values.every((value) => value !== undefined) ? values : undefined;
  }

  #include(node: SourceNode): Include | undefined {
    if (contentOf(node).kind !== 'map') {
      const file = this.#text(node, 'an entry of include');
      return file === undefined ? undefined : { file, span: node.span, vars: [], when: [], override: false };
    }
    const entries = this.#entries(node, 'an entry of include', INCLUDE_KEYS);
    const [fileNode, vars, when, filesDir, override] = INCLUDE_KEYS.map((key) => valueAt(entries, key));
    if (!fileNode) {
      this.#fault(diagnose('compose/bad-header', 'include-without-file'), node.span);
      return undefined;
    }
    const file = this.#text(fileNode, 'file');
    if (file === undefined) return undefined;
    return {
      file,
      span: fileNode.span,
      vars: vars ? this.#givens(vars, true) : [],
      when: when ? this.#conditions(when) : [],
      filesDir: filesDir && this.#directory(filesDir),
      override: this.#flag(override, 'override'),
    };
  }

  #conditions(node: SourceNode): Condition[] {
    this.#refuseReferences(node);
    return [...this.#entries(node, 'when')].map(([name, { key, value }]) => {
      const content = contentOf(value);
      const values = content.kind === 'list' ? content.items : [value];
      return {
        name,
        key: key.span,
        values: values.flatMap((one) => {
          const wanted = scalarValue(one);
          if (wanted === undefined) this.#fault(diagnose('compose/bad-header', 'condition', { where: name }), one.span);
          return wanted === undefined ? [] : [{ value: wanted, span: one.span }];
        }),
      };
    });
  }

  #givens(node: SourceNode, withReferences = false): Given[] {
    return [...this.#entries(node, 'vars')].map(([name, { key, value }]) => {
      if (!withReferences) this.#refuseReferences(value);
      return { name, key: key.span, node: value };
    });
  }

  #directory(node: SourceNode): { readonly dir: string; readonly span: Span } | undefined {
    const dir = this.#text(node, 'files_dir');
    return dir === undefined ? undefined : { dir, span: node.span };
  }

  /** The entries of a mapping. `allowed` has its keys, unless any name is allowed. */
  #entries(node: SourceNode, where: string, allowed?: readonly string[]): Entries {
    const content = contentOf(node);
    const entries = new Map<string, { key: SourceNode; value: SourceNode }>();
    if (content.kind !== 'map') {
      if (!isNull(node)) this.#fault(diagnose('compose/bad-header', 'mapping', { where }), node.span);
      return entries;
    }
    for (const { key, value } of content.entries) {
      const name = keyName(key);
      if (name === undefined) this.#fault(diagnose('compose/bad-header', 'name', { where }), key.span);
      else if (name === '<<') this.#fault(diagnose('compose/bad-header', 'merge-key'), key.span);
      else if (hasReference(name)) this.#fault(diagnose('compose/misplaced-reference', 'key'), key.span);
      else if (allowed && !allowed.includes(name)) {
        const meant = nearest(name, allowed) ?? allowed.find((one) => one.startsWith(name.slice(0, BEGINNING)) && name.length >= BEGINNING);
        this.#fault(diagnose('compose/bad-header', 'unknown-key', { where, key: name, meant, allowed }), key.span);
      } else if (entries.has(name)) this.#fault(diagnose('compose/bad-header', 'duplicate-key'), key.span);
      else entries.set(name, { key, value });
    }
    return entries;
  }

  #items(node: SourceNode, where: string): readonly SourceNode[] {
    const content = contentOf(node);
    if (content.kind === 'list') return content.items;
    this.#fault(diagnose('compose/bad-header', 'list', { where }), node.span);
    return [];
  }

  #text(node: SourceNode, where: string, withReferences = false): string | undefined {
    const text = scalarText(node);
    if (text === undefined || text === '') {
      this.#fault(diagnose('compose/bad-header', 'text', { where }), node.span);
      return undefined;
    }
    if (!withReferences && hasReference(text)) {
      this.#refuseReferences(node);
      return undefined;
    }
    return text;
  }

  #optionalText(node: SourceNode | undefined, where: string): string | undefined {
    return node && this.#text(node, where);
  }

  #flag(node: SourceNode | undefined, where: string): boolean {
    const value = node && scalarValue(node);
    if (node && typeof value !== 'boolean') this.#fault(diagnose('compose/bad-header', 'flag', { where }), node.span);
    return value === true;
  }

  #integer(node: SourceNode | undefined, where: string): number | undefined {
    const value = node && scalarValue(node);
    if (typeof value === 'number') return value;
    if (node) this.#fault(diagnose('compose/bad-header', 'integer', { where }), node.span);
    return undefined;
  }

  #word<Word extends string>(node: SourceNode | undefined, allowed: readonly Word[], where: string): Word | undefined {
    if (!node) return undefined;
    const text = scalarText(node);
    const word = allowed.find((one) => one === text);
    const meant = text === undefined ? undefined : nearest(text, allowed);
    if (!word) this.#fault(diagnose('compose/bad-header', 'word', { where, meant, allowed }), node.span);
    return word;
  }

  #value(node: SourceNode, type: VariableType, name: string): VariableValue | undefined {
    const read = readValue(node, type, { name });
    if ('value' in read) return read.value;
    this.#fault(read, node.span);
    return undefined;
  }

  #refuseReferences(node: SourceNode): void {
    const pending = [node];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next.kind === 'scalar' && hasReference(next.text)) this.#fault(diagnose('compose/misplaced-reference', 'header'), next.span);
      if (next.kind === 'list') pushAll(pending, next.items);
      if (next.kind === 'map') for (const { key, value } of next.entries) pending.push(key, value);
    }
  }

  #fault(diagnostic: Diagnostic, span: Span): void {
    this.report.push({ ...diagnostic, location: { source: this.source, span } });
  }
}

/** The value of a key; undefined if the key is missing or its value is null. */
function valueAt(entries: Entries, key: string): SourceNode | undefined {
  const value = entries.get(key)?.value;
  return value && isNull(value) ? undefined : value;
}

/** The type of a variable with this default. */
function typeOf(node: SourceNode): VariableType {
  if (contentOf(node).kind === 'list') return 'list';
  const value = scalarValue(node);
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' || typeof value === 'bigint' ? 'integer' : 'string';
}
