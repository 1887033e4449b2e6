import { type NormalForm, normalForm } from '../document/normal-form.ts';
import type { Gunzip } from '../host/gzip.ts';
import { itemKey } from '../ignition/keys.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import { type Struct, struct, structs } from '../schema/placed.ts';
import { pushAll } from '../text/push-all.ts';
import type { Location } from '../text/source.ts';
import { asMap, type FormMap, factsOf, mapAt } from './facts-of.ts';
import { machineConfigSubject } from './machine-config-subject.ts';
import { compareSubjects, type Subject, type SubjectKind } from './subject.ts';

/** What is compared: an Ignition document, and the MachineConfig around it. `ReadDocument` is one. */
export interface Compared {
  readonly document: Struct;
  readonly ignition: IgnitionVersion;
  /** Without its Ignition config. */
  readonly machineConfig?: Struct | undefined;
}

/** A list whose items are subjects. */
interface SubjectList {
  readonly list: string;
  readonly type: string;
  readonly kind: SubjectKind;
  /** The fields that are the name of an item. */
  readonly named: readonly string[];
}

const LISTS: readonly (SubjectList & { readonly section: string; readonly inner?: SubjectList })[] = [
  { section: 'passwd', list: 'groups', type: 'PasswdGroup', kind: 'group', named: ['name'] },
  { section: 'passwd', list: 'users', type: 'PasswdUser', kind: 'user', named: ['name'] },
  {
    section: 'storage',
    list: 'disks',
    type: 'Disk',
    kind: 'disk',
    named: ['device'],
    inner: { list: 'partitions', type: 'Partition', kind: 'partition', named: ['number'] },
  },
  { section: 'storage', list: 'raid', type: 'Raid', kind: 'RAID array', named: ['name'] },
  { section: 'storage', list: 'luks', type: 'Luks', kind: 'LUKS volume', named: ['name'] },
  { section: 'storage', list: 'filesystems', type: 'Filesystem', kind: 'filesystem', named: ['device'] },
  { section: 'storage', list: 'directories', type: 'Directory', kind: 'directory', named: ['path'] },
  { section: 'storage', list: 'files', type: 'File', kind: 'file', named: ['path'] },
  { section: 'storage', list: 'links', type: 'Link', kind: 'link', named: ['path'] },
  {
    section: 'systemd',
    list: 'units',
    type: 'Unit',
    kind: 'unit',
    named: ['name'],
    inner: { list: 'dropins', type: 'Dropin', kind: 'drop-in', named: ['name'] },
  },
];

/**
 * All that a document says, by subject, in the order of reports: its version and its normal form. The encoding of contents, omitted
 * defaults and the order of keyed lists do not count.
 *
 * @param gunzip without it, compressed contents are compared as they are
 */
export function subjectsOf({ document, ignition, machineConfig }: Compared, gunzip?: Gunzip): Subject[] {
  const form = normalForm(document, ignition, gunzip);
  const settings = new Map([['version', ignition.version], ...mapAt(form, 'ignition')]);
  const subjects: Subject[] = [{ kind: 'Ignition', name: '', keys: [], facts: factsOf(settings) }, ...kernelArguments(form)];
  if (machineConfig) subjects.push(machineConfigSubject(machineConfig));
  for (const row of LISTS) {
    const places = placesOf(document, row);
    for (const [key, item] of mapAt(mapAt(form, row.section), row.list)) {
      subjects.push(subjectOf(row, key.slice(1), [key], asMap(item), places.get(key), row.inner?.list));
      if (row.inner) pushAll(subjects, innerSubjects(row.inner, key, mapAt(asMap(item), row.inner.list), places));
    }
  }
  return subjects.sort(compareSubjects);
}

/** @param apart a list of the item that has subjects of its own */
function subjectOf(
  { kind, type, named }: SubjectList,
  name: string,
  keys: readonly string[],
  item: FormMap,
  location: Location | undefined,
  apart?: string,
): Subject {
  const fields = new Map([...item].filter(([field]) => !named.includes(field) && field !== apart));
  return { kind, type, name, keys, facts: factsOf(fields), location };
}

function innerSubjects(row: SubjectList, outer: string, items: FormMap, places: ReadonlyMap<string, Location>): Subject[] {
  return [...items].flatMap(([key, value]) => {
    const forms = Array.isArray(value) ? value.map(unnumberedPartition) : [[key, asMap(value)] as const];
    return forms.map(([innerKey, one]) =>
      subjectOf(
        row,
        `${outer.slice(1)} ${shownKey(row.type, innerKey)}`,
        [outer, sortable(row.type, innerKey)],
        one,
        places.get(`${outer}${innerKey}`),
      ),
    );
  });
}

/**
 * A partition without a number, by its label, which it must have. A machine numbers these in the order of the list, so that the position
 * of each is a fact.
 */
function unnumberedPartition(form: NormalForm, index: number): readonly [key: string, FormMap] {
  const fields = asMap(form);
  const facts = [...fields].filter(([field]) => field !== 'label');
  return [`=label:${String(fields.get('label') ?? '')}`, new Map([...facts, ['position', index + 1]])];
}

/** The name of a drop-in; the number of a partition, or its label. */
function shownKey(type: string, key: string): string {
  return type === 'Partition' ? key.replace(/^=number:/, '').replace(/^=label:/, 'label ') : key.slice(1);
}

/** A key with numbers that sort in their order, before partitions without a number. */
function sortable(type: string, key: string): string {
  const last = type === 'Partition' && !key.startsWith('=number:') ? key.replace('=', '=unnumbered ') : key;
  return last.replace(/\d+$/, (digits) => digits.padStart(10, '0'));
}

/** Where items are written, by their keys in the form. */
function placesOf(document: Struct, { section, list, type, inner }: (typeof LISTS)[number]): ReadonlyMap<string, Location> {
  const places = new Map<string, Location>();
  for (const item of structs(struct(document, section), list)) {
    const key = `=${itemKey(type, item)}`;
    if (item.origin) places.set(key, item.origin);
    for (const one of inner ? structs(item, inner.list) : []) if (one.origin) places.set(`${key}=${itemKey(inner?.type, one)}`, one.origin);
  }
  return places;
}

function kernelArguments(form: FormMap): Subject[] {
  return (['shouldExist', 'shouldNotExist'] as const).flatMap((list) =>
    [...mapAt(mapAt(form, 'kernelArguments'), list).keys()].map((key): Subject => {
      const facts = factsOf(new Map([['shouldExist', list === 'shouldExist']]));
      return { kind: 'kernel argument', name: key.slice(1), keys: [key], facts };
    }),
  );
}
