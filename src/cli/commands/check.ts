import { type Command, InvalidArgumentError, Option } from 'commander';
import { isCode } from '../../diagnostics/code-pattern.ts';
import { meantPattern } from '../../diagnostics/meant-code.ts';
import { otherPlatformNames, userDataLimits } from '../../lint/facts/user-data-limits.ts';
import type { Target } from '../../lint/find-target.ts';
import { checkFormats } from '../../report/check-formats.ts';
import type { Weight } from '../../service/settings/severity.ts';
import type { CheckFlags } from './check-run.ts';
import { colorOption } from './color-option.ts';
import { addComposeOptions } from './compose-options.ts';
import { filesDirOption } from './files-options.ts';
import { CONFIGS } from './no-configs.ts';
import { parseText, wordOption } from './option-values.ts';
import { type OptionFault, parseFormatOption, parseReportOption, type ReportOption } from './report-option.ts';
import { settingsFileOption } from './settings-file-option.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';
import { parseTarget } from './target-option.ts';

/** `butane check`: reports all problems of one or more configs. */
export function addCheck(program: Command, surroundings: Surroundings): void {
  const weights: [string, Weight][] = [];
  const weight = (flag: string, as: Weight, description: string): Option =>
    new Option(`--${flag} <code>`, `${description}: a code or a glob over codes; may be repeated`).argParser((pattern: string) => {
      if (!isCode(pattern)) {
        const meant = meantPattern(pattern);
        const hint = meant === undefined ? '`butane explain --list` lists all codes.' : `did you mean ${meant}?`;
        throw new InvalidArgumentError(`There is no such code; ${hint}`);
      }
      weights.push([pattern, as]);
    });
  const command = program
    .command('check')
    .summary(subcommands.check)
    .description(
      `Checks Butane and Ignition configs. Without arguments it checks the files that the settings name, or else the working directory. In folders it checks ${CONFIGS}; Ignition configs are only checked if they are named.`,
    )
    .argument('[files...]', 'files, folders and globs; - for stdin')
    .addOption(filesDirOption())
    .addOption(new Option('--stdin-filename <name>', 'the name of the config on stdin (default: "<stdin>")').argParser(parseText))
    .option('-s, --strict', 'fail on warnings too')
    .addOption(weight('error', 'error', 'report as an error'))
    .addOption(weight('warn', 'warning', 'report as a warning'))
    .addOption(weight('off', 'off', 'do not report'))
    .option('--all', 'also report codes that are off by default')
    .addOption(
      new Option(
        '--target <target>',
        'the release that the configs are for: system@version, such as fcos@42; one for each system',
      ).argParser((value, before: readonly Target[] | undefined) => [...(before ?? []), parseTarget(value)]),
    )
    .addOption(
      wordOption(
        '--platform <platform>',
        'the platform that takes the configs as user data',
        Object.keys(userDataLimits),
        otherPlatformNames,
      ),
    )
    .option('--day2', 'the MachineConfigs are for OpenShift nodes that run already')
    .option('--sizes', 'show how large the output of each config is, and its largest parts')
    .option('--fix', 'apply all unambiguous fixes')
    .option('--dry-run', 'with --fix: show the changes without writing them')
    .addOption(settingsFileOption())
    .option('--no-config', 'use no settings')
    .addOption(
      new Option('--format <format>', `the format of the report: ${Object.keys(checkFormats).join(', ')}`)
        .default('pretty')
        .argParser((value) => accepted(parseFormatOption(value))),
    )
    .addOption(
      new Option('--report <format=file>', 'also write a report to a file; may be repeated')
        .default([], 'none')
        .argParser((value, before: readonly ReportOption[]) => [...before, accepted(parseReportOption(value, before))]),
    )
    .addOption(colorOption())
    .option('--no-gitignore', 'also check files that git ignores');
  addComposeOptions(command).action(async (patterns: string[], flags: CheckFlags) => {
    const { checkConfigs } = await import('./check-configs.ts');
    surroundings.exit(await checkConfigs(patterns, flags, weights, surroundings));
  });
}

function accepted<T>(parsed: T | OptionFault): T {
  if (typeof parsed === 'object' && parsed !== null && 'fault' in parsed) throw new InvalidArgumentError(parsed.fault);
  return parsed;
}
