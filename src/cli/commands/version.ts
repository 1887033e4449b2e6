import type { Command } from 'commander';
import { licences } from './licences.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';
import { upstreamVersions } from './upstream-versions.ts';

/** `butane version`: what `--version` prints, and which programs the drop-in commands stand in for. */
export function addVersion(program: Command, { streams }: Surroundings, version: string): void {
  program
    .command('version')
    .summary(subcommands.version)
    .description('Prints the version, and the versions of the programs that the drop-in commands stand in for.')
    .option('--licences', 'print the licences of butane and of what it contains')
    .action(({ licences: wanted }: { readonly licences?: true }) => streams.stdout(wanted ? licences() : versionText(version)));
}

function versionText(version: string): string {
  const programs = Object.entries(upstreamVersions).map(([name, upstream]) => `${name} ${upstream}`);
  return `Butane v${version}\nstands in for ${programs.join(' and ')}\n`;
}
