import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type AliasNode, type Entry, keyName, type ListNode, type ScalarNode, type SourceNode } from '../syntax/source-tree.ts';
import { nearest } from '../text/nearest.ts';
import type { Replaced, Source, Span } from '../text/source.ts';
import { LONGEST_TEXT } from './check-value.ts';
import { hasReference, type Part, partsOf, writtenReferences } from './references.ts';
import { quoted, type Scope, SECRET, showValue, type Value, valueText } from './value.ts';

/** A tree in which references were replaced. */
export interface Substituted {
  readonly root: SourceNode;
  /** The scalars that were changed, by the offset of their beginning. */
  readonly replaced: ReadonlyMap<number, Replaced>;
  readonly report: readonly Diagnostic[];
}

/** The fields of a config in which references are not replaced. */
const HEADER_FIELDS: readonly string[] = ['variant', 'version'];

/** The greatest depth of a tree. No field of a config is deeper. */
const DEEPEST = 500;

/** Replaces the references of a config: in its values, never in keys, and neither in its variant nor in its version. */
export function substituteConfig(root: SourceNode, source: Source, scope: Scope): Substituted {
  const substituter = new Substituter(source, scope);
  return { root: substituter.config(root), replaced: substituter.replaced, report: substituter.report };
}

/** Replaces the references of a value in the header. */
export function substituteValue(root: SourceNode, source: Source, scope: Scope): Substituted {
  const substituter = new Substituter(source, scope);
  return { root: substituter.value(root), replaced: substituter.replaced, report: substituter.report };
}

/** Replaces the references of a local file. */
export function substituteText(
  source: Source,
  scope: Scope,
): { readonly text: string; readonly replaced: Replaced | undefined; readonly report: readonly Diagnostic[] } {
  const { text } = source;
  const substituter = new Substituter(source, scope);
  const scalar: ScalarNode = { kind: 'scalar', style: 'literal', text, span: { start: 0, end: text.length }, mark: { line: 1, column: 1 } };
  const substituted = substituter.text(scalar);
  return { text: substituted.text, replaced: substituter.replaced.get(0), report: substituter.report };
}

class Substituter {
  readonly replaced = new Map<number, Replaced>();
  readonly report: Diagnostic[] = [];
  /** The nodes that were replaced. Aliases of an anchor get its replacement. */
  readonly #substituted = new Map<SourceNode, SourceNode>();
  #depth = 0;
  /** The places of the references of one scalar: the last one that was reported. */
  #placed: { readonly scalar: ScalarNode; readonly spans: readonly Span[] | undefined } | undefined;

  constructor(
    readonly source: Source,
    readonly scope: Scope,
  ) {}

  config(root: SourceNode): SourceNode {
    const { start, end } = root.span;
    // most parts have no reference at all. `${var.` has no blank, so it is written as it is even in a folded scalar
    if (!hasReference(this.source.text.slice(start, end))) return root;
    if (root.kind !== 'map') return this.value(root);
    return {
      kind: 'map',
      tag: root.tag,
      span: root.span,
      mark: root.mark,
      entries: root.entries.map((entry) => {
        if (!HEADER_FIELDS.includes(keyName(entry.key) ?? '')) return this.#entry(entry);
        if (isReferring(entry.value))
          this.#fault(diagnose('compose/misplaced-reference', 'field', { field: keyName(entry.key)! }), entry.value.span);
        return entry;
      }),
    };
  }

  value(node: SourceNode): SourceNode {
    if (this.#depth > DEEPEST) return node;
    const replacement = this.#substituted.get(node);
    if (replacement) return replacement;
    this.#depth++;
    const substituted = this.#value(node);
    this.#depth--;
    if (substituted !== node) this.#substituted.set(node, substituted);
    return substituted;
  }

  #value(node: SourceNode): SourceNode {
    switch (node.kind) {
      case 'scalar':
        return hasReference(node.text) ? this.#scalar(node) : node;
      case 'error':
        return node;
      case 'alias': {
        const target = this.#substituted.get(node.target);
        if (!target) return node;
        const { kind, name, span, mark } = node;
        return { kind, name, span, mark, target: target as AliasNode['target'] };
      }
      case 'list': {
        const items = node.items.flatMap((item) => this.#item(item));
        if (items.length === node.items.length && items.every((item, i) => item === node.items[i])) return node;
        const { kind, tag, span, mark } = node;
        return { kind, tag, span, mark, items };
      }
      case 'map': {
        const entries = node.entries.map((entry) => this.#entry(entry));
        if (entries.every((entry, i) => entry === node.entries[i])) return node;
        const { kind, tag, span, mark } = node;
        return { kind, tag, span, mark, entries };
      }
    }
  }

  #entry(entry: Entry): Entry {
    if (isReferring(entry.key)) this.#fault(diagnose('compose/misplaced-reference', 'key'), entry.key.span);
    const value = this.value(entry.value);
    return value === entry.value ? entry : { key: entry.key, value };
  }

  /** A list that is an item of a list becomes its items. */
  #item(item: SourceNode): readonly SourceNode[] {
    const substituted = this.value(item);
    return item.kind === 'scalar' && substituted.kind === 'list' ? substituted.items : [substituted];
  }

  #scalar(scalar: ScalarNode): SourceNode {
    const parts = partsOf(scalar.text);
    const [only] = parts;
    if (parts.length > 1 || only?.kind !== 'reference') return this.text(scalar, parts);
    const value = this.#valueOf(only, () => this.#spanOf(scalar, 0));
    if (!value) return scalar;
    this.replaced.set(scalar.span.start, {
      written: scalar.text,
      kept: [],
      note: () => this.#story([[only.name, value]]),
      unknown: value.value === undefined,
      secret: value.secret,
      type: value.type,
      span: scalar.span,
    });
    return typed(scalar, value);
  }

  text(scalar: ScalarNode, parts: readonly Part[] = partsOf(scalar.text)): ScalarNode {
    const texts: string[] = [];
    const kept: { start: number; end: number; from: number }[] = [];
    const uses: [string, Value][] = [];
    let length = 0;
    let nth = 0;
    const add = (text: string): void => {
      texts.push(text);
      length += text.length;
    };
    const keep = (start: number, end: number): void => {
      kept.push({ start: length, end: length + end - start, from: start });
      add(scalar.text.slice(start, end));
    };
    for (const part of parts) {
      if (part.kind === 'text') {
        keep(part.start, part.end);
        continue;
      }
      const index = nth++;
      if (part.kind === 'escape') keep(part.start + 1, part.end);
      else if (part.kind === 'malformed') {
        this.#fault(diagnose('compose/bad-reference'), this.#spanOf(scalar, index));
        keep(part.start, part.end);
      } else {
        const span = (): Span => this.#spanOf(scalar, index);
        const value = this.#valueOf(part, span);
        if (value && typeof value.value === 'object') this.#fault(diagnose('compose/list-in-text', { name: part.name }), span());
        if (value) uses.push([part.name, value]);
        if (value?.value === undefined || typeof value.value === 'object') keep(part.start, part.end);
        else add(valueText(value.value));
      }
    }
    if (length > LONGEST_TEXT) this.#fault(diagnose('compose/too-long', 'text', { length }), scalar.span);
    const text = texts.join('');
    const secret = uses.some(([, value]) => value.secret);
    this.replaced.set(scalar.span.start, {
      written: scalar.text,
      kept,
      // there is nothing to add without a variable
      note: () => (uses.length === 0 ? undefined : `it is ${secret ? SECRET : quoted(text)}: ${this.#story(uses)}`),
      unknown: uses.some(([, { value }]) => value === undefined),
      secret,
      span: scalar.span,
    });
    // a text stays a text, even if it looks like a number now
    const { kind, tag, span, mark, style } = scalar;
    return { kind, tag, span, mark, text, style: style === 'plain' && uses.length > 0 ? 'double' : style };
  }

  #valueOf(part: Extract<Part, { kind: 'reference' }>, span: () => Span): Value | undefined {
    const value = this.scope.get(part.name);
    if (value) return value;
    const meant = nearest(part.name, [...this.scope.keys()]);
    this.#fault(diagnose('compose/unknown-variable', 'reference', { name: part.name, meant }), span());
    return undefined;
  }

  #story(uses: readonly (readonly [string, Value])[]): string {
    return uses.map(([name, value]) => `var.${name} is ${showValue(value)}, ${value.where}`).join('; ');
  }

  #spanOf(scalar: ScalarNode, nth: number): Span {
    // a scalar may have many faults: its references are searched once
    if (this.#placed?.scalar !== scalar) this.#placed = { scalar, spans: writtenReferences(scalar, this.source) };
    return this.#placed.spans?.[nth] ?? scalar.span;
  }

  #fault(diagnostic: Diagnostic, span: Span): void {
    this.report.push({ ...diagnostic, location: { source: this.source, span } });
  }
}

function isReferring(node: SourceNode): boolean {
  return node.kind === 'scalar' && hasReference(node.text);
}

/** The node of a value, in place of the reference. A text stays a text, even if it looks like a number. */
function typed(scalar: ScalarNode, { value, type }: Value): SourceNode {
  const { span, mark } = scalar;
  const textNode = (text: string): ScalarNode => ({ kind: 'scalar', style: 'double', text, span, mark });
  const plain = (text: string): ScalarNode => ({ kind: 'scalar', style: 'plain', text, span, mark });
  // an unknown text stays as it is written; an unknown value of another type is null
  if (value === undefined) return type === 'string' ? textNode(scalar.text) : plain('');
  if (typeof value === 'object') return { kind: 'list', span, mark, items: value.map(textNode) } satisfies ListNode;
  return typeof value === 'string' ? textNode(value) : plain(valueText(value));
}
