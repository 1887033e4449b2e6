import { formatBytes } from '../text/amounts.ts';
import { bytesWords } from '../text/bytes-words.ts';
import { logLine, logPath } from '../text/log-text.ts';
import { cutTo, table } from './columns.ts';
import { diskPicture, mebibytes, sizeWords } from './disk-picture.ts';
import type {
  FetchedResource,
  InspectedDisk,
  InspectedKey,
  InspectedNode,
  InspectedPartition,
  InspectedQuadlet,
  InspectedSize,
  InspectedSource,
  InspectedUnit,
  InspectedUser,
  Inspection,
} from './inspection.ts';
import { type Look, signsOf } from './look.ts';

/** What a machine gets, for people: a section for each kind of thing that the config has. */
export function renderInspection(inspection: Inspection, look: Look): string {
  const sections: (readonly [title: string, lines: readonly string[]])[] = [
    ['MachineConfig', machineConfigLines(inspection, look)],
    ['Kernel arguments', kernelLines(inspection, look)],
    ['Groups', groupLines(inspection, look)],
    ['Users', inspection.users.flatMap((user) => userLines(user, look))],
    ['Disks', inspection.disks.flatMap((disk) => diskLines(disk, look))],
    ['RAID', arrayLines(inspection, look)],
    ['LUKS', encryptedLines(inspection, look)],
    ['Filesystems', filesystemLines(inspection, look)],
    ['Directories', nodeLines(inspection, 'directory', look)],
    ['Files', nodeLines(inspection, 'file', look)],
    ['Links', nodeLines(inspection, 'link', look)],
    ['Units', table(inspection.units.map(unitRow), look)],
    [
      'Quadlets',
      table(
        inspection.quadlets.map((one) => quadletRow(one, look)),
        look,
      ),
    ],
    ['Fetched at first boot', table(inspection.fetched.map(fetchedRow), look)],
    ['Size', inspection.size ? sizeLines(inspection.size, look) : []],
  ];
  const blocks = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => [look.palette.bold(title), ...lines].join('\n'));
  return `${[look.palette.bold(titleOf(inspection)), ...blocks].join('\n\n')}\n`;
}

function titleOf({ config, kind, variant, version, ignition, instance }: Inspection): string {
  const what = {
    butane: `Butane ${variant} ${version}, Ignition ${ignition}`,
    ignition: `Ignition ${ignition}`,
    'machine-config': `MachineConfig, Ignition ${ignition}`,
  };
  return `${logPath(config)}${instance === undefined ? '' : ` (${logLine(instance)})`}: ${what[kind]}`;
}

function machineConfigLines({ machineConfig }: Inspection, look: Look): string[] {
  if (!machineConfig) return [];
  const { name, labels, settings } = machineConfig;
  const rows = [
    ...(name === undefined ? [] : [['name', name]]),
    ...Object.entries(labels).map(([label, value]) => [`label ${label}`, value]),
  ];
  return table(
    [...rows, ...Object.entries(settings).map(([key, value]) => [key, Array.isArray(value) ? value.join(' ') : String(value)])],
    look,
  );
}

function kernelLines({ kernelArguments }: Inspection, look: Look): string[] {
  return table(
    kernelArguments.map(({ argument, shouldExist }) => [shouldExist ? 'add' : 'remove', argument]),
    look,
  );
}

function groupLines({ groups }: Inspection, look: Look): string[] {
  return table(
    groups.map(({ name, gid, system, removed }) => [
      name,
      ...(gid === undefined ? [] : [`gid ${gid}`]),
      ...(system ? ['system'] : []),
      ...(removed ? ['deleted'] : []),
    ]),
    look,
  );
}

function userLines({ name, uid, primaryGroup, groups, keys, password, home, shell, system, removed }: InspectedUser, look: Look): string[] {
  if (removed) return table([[name, 'is deleted']], look);
  const words = [
    ...(uid === undefined ? [] : [`uid ${uid}`]),
    ...(primaryGroup === undefined ? [] : [`group ${primaryGroup}`]),
    ...(groups.length === 0 ? [] : [`groups ${groups.join(', ')}`]),
    ...(home === undefined ? [] : [`home ${home}`]),
    ...(shell === undefined ? [] : [`shell ${shell}`]),
    ...(system ? ['system'] : []),
    passwordWords(password),
    ...(keys.length === 0 ? ['no SSH keys'] : []),
  ];
  return [
    ...table([[name, words.join('; ')]], look),
    ...table(
      keys.map((key) => ['  key', keyWords(key)]),
      look,
    ),
  ];
}

function passwordWords(password: string): string {
  if (password === 'none') return 'no password';
  if (password === 'locked') return 'password locked';
  return password === 'unknown' ? 'password in an unknown form' : `password (${password})`;
}

function keyWords({ type, bits, comment, file }: InspectedKey): string {
  const kind = type === undefined ? 'is no SSH key' : `${type}${bits === undefined ? '' : ` ${bits} bits`}`;
  return [kind, ...(comment === undefined ? [] : [comment]), ...(file === undefined ? [] : [`in ${file}`])].join('  ');
}

function diskLines(disk: InspectedDisk, look: Look): string[] {
  const { device, wipeTable, partitions } = disk;
  const head = cutTo(`  ${logLine(device)}${wipeTable ? ' (all partitions are deleted first)' : ''}`, look.columns, look);
  return [
    head,
    ...diskPicture(disk, look),
    ...table(
      partitions.map((one) => partitionRow(one, look)),
      look,
      [0],
    ),
  ];
}

function partitionRow(partition: InspectedPartition, look: Look): string[] {
  const { number, label = '', startMiB, removed, holds } = partition;
  const place = startMiB === undefined ? '' : ` at ${mebibytes(startMiB)}`;
  return [String(number ?? '?'), label, removed ? 'deleted' : `${sizeWords(partition)}${place}`, holds.join(` ${signsOf(look).arrow} `)];
}

function arrayLines({ arrays }: Inspection, look: Look): string[] {
  const { arrow } = signsOf(look);
  return table(
    arrays.map(({ name, level = '', devices, spares, holds }) => [
      name,
      level,
      [...devices, ...(spares ? [`${spares} spare`] : [])].join(' '),
      ...(holds.length === 0 ? [] : [`${arrow} ${holds.join(` ${arrow} `)}`]),
    ]),
    look,
  );
}

function encryptedLines({ encrypted }: Inspection, look: Look): string[] {
  const { arrow } = signsOf(look);
  return table(
    encrypted.map(({ name, device = '', unlockedBy, wipe, holds }) => [
      name,
      device,
      unlockedBy.length === 0 ? 'a random key' : unlockedBy.join(', '),
      [...(wipe ? ['wiped'] : []), ...(holds.length === 0 ? [] : [`${arrow} ${holds.join(` ${arrow} `)}`])].join(' '),
    ]),
    look,
  );
}

function filesystemLines({ filesystems }: Inspection, look: Look): string[] {
  return table(
    filesystems.map(({ device, format = '', label, path, mountOptions, wipe, mountedBy }) => [
      device,
      format,
      [
        ...(path === undefined ? [] : [`on ${path}`]),
        ...(label === undefined ? [] : [`label ${label}`]),
        ...(wipe ? ['wiped'] : []),
        ...(mountOptions.length === 0 ? [] : [`options ${mountOptions.join(',')}`]),
        ...(mountedBy === undefined ? [] : [`mounted by ${mountedBy}`]),
      ].join('; '),
    ]),
    look,
  );
}

function nodeLines({ nodes }: Inspection, kind: InspectedNode['kind'], look: Look): string[] {
  const { arrow } = signsOf(look);
  const shown = nodes.filter((node) => node.kind === kind);
  if (kind === 'link')
    return table(
      shown.map(({ path, target = '', hard }) => [path, `${hard ? 'hard link to' : arrow} ${target}`]),
      look,
    );
  if (kind === 'directory')
    return table(
      shown.map((node) => [node.mode ?? '', ownerOf(node), node.path]),
      look,
    );
  return table(
    shown.map((node) => [node.mode ?? '', ownerOf(node), sizeText(node), node.path, sourceWords(node)]),
    look,
    [2],
  );
}

function ownerOf({ user, group }: InspectedNode): string {
  return `${user}:${group}`;
}

function sizeText({ bytes }: InspectedNode): string {
  return bytes === undefined ? '?' : bytesWords(bytes);
}

function sourceWords({ source, appends, overwrite }: InspectedNode): string {
  const from = source ? [sourceText(source)] : appends ? [] : ['made if it does not exist'];
  return [...from, ...(appends ? ['added to the file'] : []), ...(overwrite ? ['overwrites'] : [])].join('; ');
}

function sourceText({ from, name = '', hash }: InspectedSource): string {
  if (from === 'inline') return 'inline';
  if (from === 'fetched') return `${name} (${hash ?? 'no hash'})`;
  return from === 'generated' ? `from ${name}` : `${from} ${name}`;
}

function unitRow({ name, scope, state, why, bytes, dropins, source }: InspectedUnit): string[] {
  const words = [
    ...(scope === 'system' ? [] : [`of ${scope}`]),
    why.join(', '),
    ...(bytes === undefined ? ['unit of the image'] : source && source.from !== 'inline' ? [sourceText(source)] : []),
    ...(dropins.length === 0 ? [] : [`drop-ins ${dropins.join(', ')}`]),
  ];
  return [name, stateWord(state), words.filter((word) => word !== '').join('; ')];
}

function stateWord(state: InspectedUnit['state']): string {
  return state === 'unset' ? 'not enabled' : state;
}

function quadletRow({ name, service, scope, state, why, image }: InspectedQuadlet, look: Look): string[] {
  const words = [...(scope === 'system' ? [] : [`of ${scope}`]), why.join(', '), ...(image === undefined ? [] : [image])];
  return [`${name} ${signsOf(look).arrow} ${service}`, stateWord(state), words.filter((word) => word !== '').join('; ')];
}

function fetchedRow({ of, url, hash, headers }: FetchedResource): string[] {
  return [of, hash ?? 'no hash', `${url}${headers.length === 0 ? '' : ` with ${headers.join(', ')}`}`];
}

function sizeLines({ bytes, limits }: InspectedSize, look: Look): string[] {
  const listed = (fits: boolean): string =>
    limits
      .filter((one) => one.fits === fits)
      .map(({ platform, limit }) => `${platform} (${formatBytes(limit)})`)
      .join(', ');
  const rows = (['too large for', 'fits'] as const).map((words, i) => [words, listed(i === 1)] as const).filter(([, list]) => list !== '');
  return [`  ${formatBytes(bytes)} bytes`, ...rows.flatMap(([words, list]) => wrapped(`${words}: ${list}`, look))];
}

/** A list of words on lines of the width of the terminal. */
function wrapped(text: string, { columns = 100 }: Look): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=,) /)) {
    if (line !== '' && line.length + part.length + 3 > columns) {
      lines.push(`  ${line}`);
      line = `  ${part}`;
    } else line = line === '' ? part : `${line} ${part}`;
  }
  return [...lines, `  ${line}`];
}
