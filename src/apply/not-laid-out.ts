import { flag, type Struct, struct, structs, text, texts } from '../schema/placed.ts';
import type { LeftOut } from './operation.ts';

/** The lists of `storage` that are about disks, each with the field that names an item. */
const DISKS = [
  ['disks', 'disk', 'device'],
  ['raid', 'RAID array', 'name'],
  ['luks', 'LUKS volume', 'name'],
  ['filesystems', 'filesystem', 'device'],
] as const;

/** What a config asks for that are no files below a directory: disks, accounts, kernel arguments. */
export function notLaidOut(document: Struct): LeftOut[] {
  const storage = struct(document, 'storage');
  const passwd = struct(document, 'passwd');
  const kernel = struct(document, 'kernelArguments');
  return [
    ...texts(kernel, 'shouldExist').map((argument) => ({ what: `the kernel argument ${argument}` })),
    ...texts(kernel, 'shouldNotExist').map((argument) => ({ what: `the removal of the kernel argument ${argument}` })),
    ...DISKS.flatMap(([list, noun, field]) => named(structs(storage, list), noun, field)),
    ...accounts(structs(passwd, 'groups'), 'group'),
    ...accounts(structs(passwd, 'users'), 'user'),
  ];
}

/** What a MachineConfig asks for beside its Ignition config. */
export function notLaidOutAround(machineConfig: Struct): LeftOut[] {
  const spec = struct(machineConfig, 'spec');
  const kernelType = text(spec, 'kernelType') ?? '';
  return [
    ...texts(spec, 'kernelArguments').map((argument) => ({ what: `the kernel argument ${argument}` })),
    ...texts(spec, 'extensions').map((extension) => ({ what: `the extension ${extension}` })),
    ...(flag(spec, 'fips') ? [{ what: 'FIPS mode' }] : []),
    ...(kernelType === '' ? [] : [{ what: `the kernel type ${kernelType}` }]),
  ];
}

function named(items: readonly Struct[], noun: string, field: string): LeftOut[] {
  return items.map((item) => ({ what: `the ${noun} ${text(item, field) ?? ''}`, location: item.fields.get(field)?.origin }));
}

function accounts(items: readonly Struct[], noun: string): LeftOut[] {
  return items.map((item) => {
    const removal = flag(item, 'shouldExist') === false ? 'the removal of ' : '';
    return { what: `${removal}the ${noun} ${text(item, 'name') ?? ''}`, location: item.fields.get('name')?.origin };
  });
}
