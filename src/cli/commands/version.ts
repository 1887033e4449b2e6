import type { Command } from 'commander';
import { licences } from './licences.ts';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';
import { upstreamVersions } from './upstream-versions.ts';

/** `butane version`: prints the version, and the upstream programs that the drop-in commands replace. */
export function addVersion(program: Command, { streams }: Surroundings, version: string): void {
  program
    .command('version')
    .summary(subcommands.version)
    .description('Prints the version, and the versions of the upstream programs that the drop-in commands replace.')
    .option('--licences', 'print the licences of butane and of the software that it contains')
    .action(({ licences: wanted }: { readonly licences?: true }) => streams.stdout(wanted ? licences() : versionText(version)));
}

function versionText(version: string): string {
  const programs = Object.entries(upstreamVersions).map(([name, upstream]) => `${name} ${upstream}`);
  return `Butane v${version}\ndrop-in replacement for ${programs.join(' and ')}\n`;
}
