import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodeAt, type SourceNode, scalarText } from '../../syntax/source-tree.ts';
import { bisect } from '../../text/bisect.ts';
import type { Path } from '../../text/path.ts';
import type { Location, Source, Span } from '../../text/source.ts';
import { containment } from '../../text/spans.ts';
import type { Places } from './places.ts';

/** What makes an existing filesystem or an existing partition go away. */
const WIPES_FILESYSTEM = ['wipe_filesystem', 'wipeFilesystem'];
const WIPES_PARTITION = ['wipe_partition_entry', 'wipePartitionEntry', '../../wipe_table', '../../wipeTable'];

/**
 * For each code, the fields that the rule also reads, relative to the field of the diagnostic (`../` is one level up). If one of them
 * could not be read, the rule's result is unreliable and is not reported.
 */
const LACKS: Readonly<Partial<Record<Code, readonly string[]>>> = {
  'boot-device/cex-layout': ['../layout', 'layout'],
  'boot-device/mirror-without-layout': ['layout'],
  'boot-device/no-luks-device': ['luks'],
  'boot-device/no-luks-method': ['./luks/tang', './luks/tpm2', './luks/cex'],
  'boot-device/too-few-mirror-devices': ['devices'],
  'file/overwrite-without-source': ['contents'],
  'filesystem/implicit-wipe': ['wipe_filesystem', 'wipeFilesystem'],
  'filesystem/kept': ['format', ...WIPES_FILESYSTEM],
  'filesystem/label-without-format': ['format'],
  'filesystem/of-image': WIPES_FILESYSTEM,
  'machine-config/cex-kernel-argument': ['kernel_arguments'],
  'partition/kept': [...WIPES_PARTITION, 'resize', 'should_exist', 'shouldExist'],
  'partition/no-space-left': ['.'],
  'partition/of-image': [...WIPES_PARTITION, 'resize', 'should_exist', 'shouldExist'],
  'partition/removal-without-wipe': WIPES_PARTITION,
  'partition/reserved-label': ['number', '../../wipe_table', '../../wipeTable'],
  'partition/resize-without-size': [...WIPES_PARTITION, 'size_mib', 'sizeMiB'],
  'partition/reuse-by-label': ['number', '../../wipe_table'],
  'partition/root-constrained': ['..'],
  'resource/headers-scheme': ['source', 'inline', 'local'],
  'resource/verification-without-source': ['../source', '../inline', '../local'],
  'unit/no-install-section': ['dropins'],
  'url/invalid': ['source', 'inline', 'local'],
};

/** A value that could not be read, and the mapping or list that contains it. */
interface Hole {
  readonly span: Span;
  readonly around: Span;
  readonly key: string | undefined;
}

/**
 * Returns a test for diagnostics that only follow from another error, such as a field that is reported as missing because its value
 * could not be read.
 *
 * @param unread the places of the values that could not be read
 */
export function noiseOf(
  trees: ReadonlyMap<Source, SourceNode>,
  unread: readonly Location[],
  places: Places,
): (diagnostic: Diagnostic) => boolean {
  const unreadIn = new Map<Source, Span[]>([...trees.keys()].map((source) => [source, []]));
  for (const { source, span } of unread) unreadIn.get(source)?.push(span);
  const bySource = new Map([...trees].map(([source, root]) => [source, noiseIn(root, unreadIn.get(source) ?? [])]));
  return (diagnostic) => {
    const { source, span } = places.value(diagnostic);
    return bySource.get(source)?.(diagnostic, span) ?? false;
  };
}

function noiseIn(root: SourceNode, faults: readonly Span[]): (diagnostic: Diagnostic, span: Span) => boolean {
  const holes = findHoles(root, new Set(faults.map(keyOf)));
  if (holes.length === 0) return () => false;
  const inside = containment(holes.map(({ span }) => span));
  const lacking = new Map<number, Hole[]>();
  for (const hole of holes) {
    const siblings = lacking.get(hole.around.start);
    if (siblings) siblings.push(hole);
    else lacking.set(hole.around.start, [hole]);
  }
  const holds = holding(holes.map(({ span }) => span));
  /** Where mappings begin that have an entry of which nothing is known. */
  const unsure = new Set(holes.filter(({ key }) => key === undefined).map(({ around }) => around.start));
  /** True for a field that could not be read, or that may be what could not be read. */
  const isHole = (field: Path): boolean => holds(nodeAt(root, field)) || unsure.has(nodeAt(root, field.slice(0, -1))?.span.start ?? -1);
  return ({ code, path }, span) => {
    const lacks = LACKS[code] ?? [];
    if (lacks.some((field) => isHole(fieldBeside(path, field)))) return true;
    return inside(span) || (lacking.get(span.start) ?? []).some((hole) => isLack(hole, span, path.at(-1)));
  };
}

/**
 * True if the diagnostic is at the mapping that contains the hole, or at a leaf that the mapping does not set. The span of such a leaf
 * is empty, at the start of the mapping.
 */
function isLack({ around, key }: Hole, found: Span, name: string | number | undefined): boolean {
  return found.end === around.end || (found.end === found.start && (key === undefined || key === name));
}

/** Returns a test for nodes that contain one of these spans. */
function holding(spans: readonly Span[]): (node: SourceNode | undefined) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return (node) => {
    if (!node) return false;
    // Values nest, so the first span that starts in the node also ends in it.
    const next = sorted[bisect(sorted.length, (index) => sorted[index]!.start < node.span.start)];
    return next !== undefined && next.end <= node.span.end;
  };
}

function findHoles(root: SourceNode, unread: ReadonlySet<string>): Hole[] {
  const holes: Hole[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) {
        if (item.kind === 'error' || unread.has(keyOf(item.span))) holes.push({ span: item.span, around: node.span, key: undefined });
        const before = node.items[i - 1];
        // a key that is not indented like its item is an item of the list that could not be read
        if (item.kind === 'error' && before?.kind === 'map') holes.push({ span: item.span, around: before.span, key: undefined });
      }
      for (const item of node.items) pending.push(item);
    }
    if (node.kind !== 'map') continue;
    for (const { key, value } of node.entries) {
      // A mapping with a duplicate key is not decoded at all.
      if (unread.has(keyOf(key.span))) holes.push({ span: node.span, around: node.span, key: undefined });
      if (value.kind === 'error' || unread.has(keyOf(value.span)))
        holes.push({ span: value.span, around: node.span, key: scalarText(key) });
      pending.push(value);
    }
  }
  return holes;
}

/** The path of a field relative to the parent of a path. `../` is one level up. */
function fieldBeside(path: Path, field: string): Path {
  const steps = field.split('/').filter((step) => step !== '.');
  const up = steps.filter((step) => step === '..').length;
  return [...path.slice(0, path.length - 1 - up), ...steps.slice(up)];
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
