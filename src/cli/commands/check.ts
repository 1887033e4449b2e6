import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { codeTest } from '../../catalogue/is-code.ts';
import type { CheckedFile } from '../../report/problem.ts';
import { noSettings } from '../../settings/settings.ts';
import { matchesCode, type Weight, type Weights } from '../../settings/severity.ts';
import { checker, checkFiles, type FileResult } from '../check-files.ts';
import { CONFIGS, findConfigs } from '../find-configs.ts';
import { type FoundSettings, findSettings, readSettingsFile, type SettingsFault } from '../find-settings.ts';
import { progress } from '../progress.ts';
import type { Surroundings } from '../subcommands.ts';

interface CheckFlags {
  readonly filesDir?: string;
  readonly stdinFilename: string;
  readonly strict?: true;
  readonly config?: string | false;
  readonly gitignore: boolean;
}

/** `butane check`: many configs, all that is wrong with them, at once. */
export function addCheck(program: Command, surroundings: Surroundings): void {
  const isCode = codeTest(matchesCode);
  const weights: [string, Weight][] = [];
  const weight = (flag: string, as: Weight, description: string): Option =>
    new Option(`--${flag} <code>`, `${description}; a code or a glob over codes, may be repeated`).argParser((pattern: string) => {
      if (!isCode(pattern)) throw new InvalidArgumentError('There is no such code; `butane explain --list` lists them.');
      weights.push([pattern, as]);
    });
  program
    .command('check')
    .summary('check configs and report all that is wrong')
    .description(`Checks Butane configs, and Ignition configs that are named. Without names: ${CONFIGS} below the working directory.`)
    .argument('[files...]', 'files, folders and globs; - for stdin')
    .option('-d, --files-dir <dir>', 'the directory that local files are in (default: the directory of each config)')
    .option('--stdin-filename <name>', 'what the config on stdin is called', '<stdin>')
    .option('--strict', 'fail on warnings too')
    .addOption(weight('error', 'error', 'report as an error'))
    .addOption(weight('warn', 'warning', 'report as a warning'))
    .addOption(weight('off', 'off', 'do not report'))
    .option('--config <file>', 'settings to use (default: the nearest .butanerc.json, or "butane" in package.json)')
    .option('--no-config', 'use no settings')
    .option('--no-gitignore', 'check what git ignores too')
    .action(async (patterns: string[], flags: CheckFlags) => {
      surroundings.exit(await runCheck(patterns, flags, weights, surroundings, isCode));
    });
}

async function runCheck(
  patterns: readonly string[],
  flags: CheckFlags,
  weights: Weights,
  { streams }: Surroundings,
  isCode: (pattern: string) => boolean,
): Promise<number> {
  const complain = (message: string): 2 => {
    streams.stderr(`butane check: ${message}\n`);
    return 2;
  };
  const found = settingsOf(flags, isCode);
  if ('fault' in found) return complain(found.fault);
  const { settings, file } = found;
  const base = file === undefined ? process.cwd() : resolve(file, '..');
  const filesDir = flags.filesDir ?? (settings.filesDir === undefined ? undefined : resolve(base, settings.filesDir));
  const how = { filesDir, weights: [...settings.severity, ...weights] };

  const wanted = patterns.length > 0 ? patterns : settings.files.length > 0 ? settings.files : [CONFIGS];
  const named = wanted.filter((pattern) => pattern !== '-');
  const { files, unmatched } = await findConfigs(named, process.cwd(), { exclude: settings.exclude, gitignore: flags.gitignore });
  if (unmatched.length > 0) return complain(`no configs found: ${unmatched.join(', ')}`);

  const line = progress(files.length, streams.stderrIsTerminal() ? streams.stderr : undefined);
  const results = await checkFiles(files, { ...how, onFile: line.report });
  line.end();
  if (wanted.includes('-')) results.unshift(checkStdin(flags.stdinFilename, how, streams));
  streams.stdout(render(results));
  const counted = (severity: string): number =>
    results.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
  return counted('error') > 0 || ((flags.strict || settings.strict) && counted('warning') > 0) ? 1 : 0;
}

function settingsOf({ config }: CheckFlags, isCode: (pattern: string) => boolean): FoundSettings | SettingsFault {
  if (config === undefined) return findSettings(process.cwd(), isCode);
  const none: FoundSettings = { settings: noSettings, file: undefined };
  return config === false ? none : (readSettingsFile(config, isCode) ?? { fault: `${config}: no such file` });
}

function checkStdin(name: string, how: Parameters<typeof checker>[0], { stdin }: Surroundings['streams']): FileResult {
  return checker(how)(name, stdin());
}

function render(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ path, problems }) =>
      problems.map(
        ({ range: { start }, severity, message, code }) => `${path}:${start.line}:${start.column}: ${severity}: ${message} [${code}]\n`,
      ),
    )
    .join('');
}
