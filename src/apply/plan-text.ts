import { octal } from '../grammar/octal.ts';
import type { Account, Operation, Owner } from './operation.ts';
import type { UnsetNode } from './ownership.ts';

/** The operations of a plan, one line for each. */
export function planLines(operations: readonly Operation[]): string[] {
  return operations.map((operation) => {
    const { kind, path } = operation;
    return `${kind.padEnd(9)}  ${path}${targetText(operation)}${detailText(operation)}`;
  });
}

function targetText(operation: Operation): string {
  if (operation.kind === 'mask') return ' -> /dev/null';
  return operation.kind === 'link' && !operation.hard ? ` -> ${operation.target}` : '';
}

function detailText(operation: Operation): string {
  const details = detailsOf(operation);
  return details.length === 0 ? '' : `  (${details.join(', ')})`;
}

function detailsOf(operation: Operation): string[] {
  switch (operation.kind) {
    case 'directory':
      return [...modeText(operation.mode), ...ownerText(operation.owner), ...overwriteText(operation.overwrite)];
    case 'file': {
      const { contents, append } = operation;
      const written = contents === undefined && append.length > 0 ? [] : [sizeText(contents?.length ?? 0)];
      const appended = append.length === 0 ? [] : [`${sizeText(append.reduce((sum, { length }) => sum + length, 0))} appended`];
      return [...written, ...appended, ...modeText(operation.mode), ...ownerText(operation.owner), ...overwriteText(operation.overwrite)];
    }
    case 'link':
      if (operation.hard) return [`another name of ${operation.target}`, ...overwriteText(operation.overwrite)];
      return [...ownerText(operation.owner), ...overwriteText(operation.overwrite)];
    case 'unit':
    case 'drop-in':
      return [sizeText(operation.contents.length)];
    case 'keys':
      return [sizeText(operation.contents.length), 'mode 0600', ...ownerText(operation.owner)];
    case 'preset':
      return operation.lines.map((line) => (line.startsWith('disable ') ? `${line} if it is enabled` : line));
    default:
      return [];
  }
}

function sizeText(bytes: number): string {
  return bytes === 1 ? '1 byte' : `${bytes} bytes`;
}

function modeText(mode: number | undefined): string[] {
  return mode === undefined ? [] : [`mode ${octal(mode)}`];
}

function ownerText({ user, group }: Owner): string[] {
  return [...(user ? [`user ${accountText(user)}`] : []), ...(group ? [`group ${accountText(group)}`] : [])];
}

/** A user or group in a text: its number or its name. */
export function accountText(account: Account): string {
  return 'id' in account ? String(account.id) : account.name;
}

function overwriteText(overwrite: boolean): string[] {
  return overwrite ? ['replaces what exists'] : [];
}

/** The nouns of the tally, by the kinds of operations: one, and several. */
const NOUNS: Readonly<Record<Operation['kind'], readonly [one: string, several: string]>> = {
  keys: ['file of SSH keys', 'files of SSH keys'],
  directory: ['directory', 'directories'],
  file: ['file', 'files'],
  link: ['link', 'links'],
  unit: ['unit', 'units'],
  'drop-in': ['drop-in', 'drop-ins'],
  mask: ['masked unit', 'masked units'],
  unmask: ['unmasked unit', 'unmasked units'],
  preset: ['preset file', 'preset files'],
};

/** How many operations there are of each kind: `2 files, 1 unit`. */
export function tallyText(operations: readonly Operation[]): string {
  const parts = Object.entries(NOUNS).flatMap(([kind, [one, several]]) => {
    const count = operations.filter((operation) => operation.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return parts.length === 0 ? 'nothing to lay out' : parts.join(', ');
}

/** The most nodes that are listed where no file is asked for. */
const MOST_LISTED = 10;

/** What to print about owners and modes that could not be set. Only nodes that are not plainly those of root are listed. */
export function unsetLines(nodes: readonly UnsetNode[]): string[] {
  if (nodes.length === 0) return [];
  const special = nodes.filter(({ user, group, mode = 0 }) => !isRoot(user) || !isRoot(group) || (mode & SET_ID_BITS) !== 0);
  const listed = special.slice(0, MOST_LISTED).map(({ path, mode, user, group }) => {
    return `not set: ${accountText(user)}:${accountText(group)}${mode === undefined ? '' : ` ${octal(mode)}`} ${path}`;
  });
  const more = special.length - listed.length;
  const others = nodes.length - special.length;
  return [
    ...listed,
    ...(more > 0 ? [`not set: the owners of ${more} more paths`] : []),
    ...(others > 0 ? [`not set: ${others} ${others === 1 ? 'path belongs' : 'paths belong'} to root on a machine`] : []),
    'help: --ownership FILE lists all owners and modes that could not be set',
  ];
}

const SET_ID_BITS = 0o6000;

function isRoot(account: Account): boolean {
  return 'id' in account && account.id === 0;
}
