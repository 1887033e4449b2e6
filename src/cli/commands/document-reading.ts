import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { ReadOptions } from '../../document/document.ts';
import type { CommandStreams } from '../drop-in/butane.ts';
import { gitTop } from '../io/git-ignored.ts';
import type { ComposeFlags } from './compose-options.ts';
import { composingOf, outsideValues, stdinFault } from './composing.ts';
import { type FilesDirChoice, filesDirFinder } from './files-dir.ts';
import { settingsFolder, settingsFor } from './find-settings.ts';
import { revisionOf } from './read-operand.ts';

/** The options of commands that read configs of any kind. */
export interface DocumentFlags extends ComposeFlags {
  readonly filesDir?: string;
  readonly config?: string | false;
  readonly instance?: string;
}

/** How to read the configs that arguments name, as the command line and the settings say; or what is wrong with these. */
export function documentReading(
  configs: readonly string[],
  flags: DocumentFlags,
  streams: CommandStreams,
): ReadOptions | { readonly fault: string } {
  const twice = stdinFault(configs, flags);
  if (twice !== undefined) return { fault: twice };
  const cwd = process.cwd();
  const settings = settingsFor(flags.config, cwd);
  if ('fault' in settings) return settings;
  const composing = composingOf(flags, settings, cwd);
  const outside = outsideValues(composing, streams);
  if ('fault' in outside) return outside;
  const filesDir = filesDirOf({ option: flags.filesDir, settings: settings.settings.filesDir, base: settingsFolder(settings, cwd) }, cwd);
  return { filesDir, rootDir: composing.rootDir, instance: flags.instance, outside };
}

/** The directory of the local files of a config. The local files of `HEAD:hosts/a.bu` are in the commit too. */
function filesDirOf(choice: FilesDirChoice, cwd: string): (config: string) => string {
  const ofFile = filesDirFinder(choice, cwd);
  return (config) => {
    const revision = existsSync(config) ? undefined : revisionOf(config);
    if (revision === undefined || choice.option) return ofFile(config);
    const top = gitTop(cwd) ?? cwd;
    const inTree = resolve(top, config.slice(revision.length + 1));
    return `${revision}:${relative(top, resolve(cwd, ofFile(relative(cwd, inTree))))}`;
  };
}
