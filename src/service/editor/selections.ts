import type { ScalarNode, SourceNode } from '../../syntax/source-tree.ts';
import { readUnit } from '../../syntax/unit/read-unit.ts';
import { pushAll } from '../../text/push-all.ts';
import type { Span } from '../../text/source.ts';
import { documentsIn } from './documents.ts';
import { placeInScalar } from './names/place-in-scalar.ts';
import { unitTextsIn } from './unit-texts.ts';

/**
 * What to select around an offset, each within the next: the word, the setting of a unit, the value, the entry, the mapping or list, and
 * so on to the whole text. The text may be incomplete.
 */
export function selectionsAt(text: string, offset: number): readonly Span[] {
  const document = documentsIn(text).findLast(({ start }) => start <= offset);
  const around = document ? spansAround(document.root, document.text, offset - document.start) : [];
  const start = document?.start ?? 0;
  const spans = [
    wordAround(text, offset),
    ...around.map((span) => ({ start: span.start + start, end: span.end + start })),
    ...(document ? [{ start, end: start + document.text.length }] : []),
    { start: 0, end: text.length },
  ];
  const nested: Span[] = [];
  for (const span of spans) {
    const last = nested.at(-1);
    const contains = last ? span.start <= last.start && span.end >= last.end : span.start <= offset && offset <= span.end;
    const isLonger = !last || span.end - span.start > last.end - last.start;
    if (contains && isLonger) nested.push(span);
  }
  return nested;
}

const WORD = /[\w@\\-]/;

function wordAround(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end < text.length && WORD.test(text[end]!)) end++;
  return { start, end };
}

/** From the innermost one outwards. */
function spansAround(root: SourceNode, text: string, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const isAround = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  let node: SourceNode | undefined = root;
  while (node) {
    spans.push(node.span);
    if (node.kind === 'list') node = node.items.find(({ span }) => isAround(span));
    else if (node.kind === 'map') {
      const entry = node.entries.find(({ key, value }) => isAround({ start: key.span.start, end: Math.max(key.span.end, value.span.end) }));
      if (!entry) break;
      spans.push({ start: entry.key.span.start, end: Math.max(entry.key.span.end, entry.value.span.end) });
      node = isAround(entry.key.span) ? entry.key : isAround(entry.value.span) ? entry.value : undefined;
    } else {
      if (node.kind === 'scalar') pushAll(spans, inScalar(node, root, text, offset));
      break;
    }
  }
  return spans.reverse();
}

/** The section, the setting and the value of a unit around an offset, or what is in quotes; from the outermost one inwards. */
function inScalar(scalar: ScalarNode, root: SourceNode, text: string, offset: number): readonly Span[] {
  const place = placeInScalar(scalar, text);
  const whole = place({ start: 0, end: scalar.text.length });
  const unit = unitTextsIn(root).find((one) => one.scalar === scalar && !one.isLocal);
  if (!unit) return [whole];
  const { sections } = readUnit(scalar.text, unit.dialect);
  const isAround = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  for (const { header, entries } of sections) {
    const section = place({ start: header.span.start, end: (entries.at(-1) ?? header).span.end });
    if (!isAround(section)) continue;
    const entry = entries.find(({ keySpan, valueSpan }) => isAround(place({ start: keySpan.start, end: valueSpan.end })));
    const inEntry = entry ? [place({ start: entry.keySpan.start, end: entry.valueSpan.end }), place(entry.valueSpan)] : [];
    return [whole, section, ...inEntry.filter(isAround)];
  }
  return [whole];
}
