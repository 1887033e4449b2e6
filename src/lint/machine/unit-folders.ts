import { homeQuadletFolder, systemQuadletFolders, userQuadletFolder } from '../facts/quadlet/extensions.ts';

/** Where the system manager reads units that Ignition can write. */
export const systemUnitFolders: readonly string[] = ['/etc/systemd/system', '/usr/local/lib/systemd/system'];

/** Where the managers of all users read them. */
const userUnitFolder = '/etc/systemd/user';

/** The home of a user and what is below it. */
const HOME = /^(?:\/var)?\/(?:home\/([^/]+)|(root)|roothome)\/(.+)$/;

/** A path below a home. */
export interface HomePath {
  readonly user: string;
  readonly rest: string;
}

/** The user in whose home a path is, by the folders that homes are in by default. */
export function homePath(path: string): HomePath | undefined {
  const [, user, , rest] = HOME.exec(path) ?? [];
  return rest === undefined ? undefined : { user: user ?? 'root', rest };
}

/** A unit or a quadlet in one of the folders that systemd or Podman reads. */
export interface FolderPlace {
  /** The path below the folder. */
  readonly rest: string;
  /** True for what managers of users read. */
  readonly isUser: boolean;
  /** The user in whose home it is. */
  readonly user?: string | undefined;
}

/** Where in the folders of units a path is. */
export function unitPlace(path: string): FolderPlace | undefined {
  return placeIn(path, systemUnitFolders, userUnitFolder, '.config/systemd/user');
}

/** Where in the folders of quadlets a path is. */
export function quadletPlace(path: string): FolderPlace | undefined {
  return placeIn(path, systemQuadletFolders, userQuadletFolder, homeQuadletFolder);
}

function placeIn(path: string, system: readonly string[], users: string, home: string): FolderPlace | undefined {
  if (path.startsWith(`${users}/`)) return { rest: path.slice(users.length + 1), isUser: true };
  const folder = system.find((one) => path.startsWith(`${one}/`));
  if (folder !== undefined) return { rest: path.slice(folder.length + 1), isUser: false };
  const inHome = homePath(path);
  if (!inHome?.rest.startsWith(`${home}/`)) return undefined;
  return { rest: inHome.rest.slice(home.length + 1), isUser: true, user: inHome.user };
}
