import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { renderCheckPretty } from '../../report/check-pretty.ts';
import { groupsOf } from '../../service/upgrade/groups.ts';
import { upgradeGroup } from '../../service/upgrade/upgrade-group.ts';
import type { ConfigFile, UpgradedFile } from '../../service/upgrade/upgrading.ts';
import { textBytes } from '../../text/byte-text.ts';
import type { Source } from '../../text/source.ts';
import { wantsColor } from '../drop-in/butane.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import { searchRoots } from '../io/search-root.ts';
import { complainer } from './complain.ts';
import type { ComposeFlags } from './compose-options.ts';
import { composingOf, outsideValues } from './composing.ts';
import { filesDirFinder } from './files-dir.ts';
import { settingsFor } from './find-settings.ts';
import { writeFixed } from './fix-files.ts';
import { unreadFileText } from './missing-file.ts';
import { printContents } from './print-contents.ts';
import { patchOf, showPatch } from './show-patch.ts';
import { shownFile } from './shown-file.ts';
import type { Surroundings } from './surroundings.ts';
import { upgradeReport } from './upgrade-report.ts';
import { skippedLines, wantedConfigs } from './wanted-configs.ts';

/** The options of `butane upgrade`. */
export interface UpgradeFlags extends ComposeFlags {
  readonly to?: string;
  readonly inPlace?: true;
  readonly dryRun?: true;
  readonly quadlets?: true;
  readonly versionOnly?: true;
  readonly accept?: true;
  readonly filesDir?: string;
  readonly config?: string | false;
  readonly gitignore: boolean;
  readonly color: string;
}

const STDIN = '<stdin>';

/** Upgrades configs. Returns the exit status. */
export async function upgradeFiles(names: readonly string[], flags: UpgradeFlags, { streams }: Surroundings): Promise<number> {
  const complain = complainer('upgrade', streams);
  const { inPlace, dryRun, quadlets, versionOnly, accept = false, to } = flags;
  if (inPlace && dryRun) return complain('--dry-run writes nothing: leave out --in-place');
  const fromStdin = names.includes('-');
  if (fromStdin && (inPlace || names.length > 1)) return complain('a config on stdin is upgraded alone, to stdout');
  const settings = settingsFor(flags.config, process.cwd());
  if ('fault' in settings) return complain(settings.fault);
  const wanted = wantedConfigs(fromStdin ? [] : names, settings, flags, process.cwd());
  const found = fromStdin ? { files: [STDIN], skipped: [], unmatched: [] } : wanted.find();
  if ('fault' in found) return complain(found.fault);
  streams.stderr(skippedLines('upgrade', found));
  if (found.files.length === 0) return complain(...found.unmatched);
  if (found.files.length > 1 && !inPlace && !dryRun)
    return complain(`${found.files.length} configs do not fit on stdout: pass --in-place, or --dry-run to look first`);
  const composing = composingOf(flags, settings, process.cwd());
  const { rootDir } = composing;
  const outside = outsideValues(composing, streams, true);
  if ('fault' in outside) return complain(outside.fault);

  let status = 0;
  const files: ConfigFile[] = [];
  for (const name of found.files) {
    try {
      files.push({ name, bytes: fromStdin ? streams.stdin() : readFileSync(name) });
    } catch (error) {
      complain(unreadFileText(name, error));
      status = 1;
    }
  }
  const filesDirOf = filesDirFinder(wanted.filesDir, process.cwd());
  const rootOf = searchRoots(wanted, process.cwd());
  const color = wantsColor(flags.color, streams.stderrIsTerminal);
  for (const group of groupsOf(files, { host: nodeFiles, rootDir })) {
    const upgraded = upgradeGroup(group, { host: nodeFiles, rootDir, filesDirOf, outside, to, quadlets, versionOnly, gzip: nodeGzip });
    const { faults, obstacles, differences } = upgraded;
    if (faults.length > 0) {
      streams.stderr(textBytes(renderCheckPretty(faults, { color })));
      status = 1;
      continue;
    }
    streams.stderr(upgradeReport(upgraded, accept));
    const isStopped = obstacles.length > 0 || (differences.length > 0 && !accept);
    if (isStopped) status = 1;
    for (const file of obstacles.length > 0 ? [] : upgraded.files) {
      if (dryRun)
        showPatch(file.source.name, patchOf(shownFile(file.source, rootDir), shownFile(afterOf(file), rootDir)), '--in-place', streams);
      else if (isStopped) continue;
      else if (!inPlace) printContents([file.bytes], 'upgrade', streams, () => file.text);
      else if (file.text !== file.source.text) {
        const fault = writeFixed(file.source.name, file.source.bytes, file.bytes, rootOf(file.source.name));
        if (fault !== undefined) {
          complain(fault);
          return 1;
        }
        // A signal that arrived during the write is delivered at the next turn of the event loop.
        await nextTurn();
      }
    }
  }
  if (found.unmatched.length > 0) return complain(...found.unmatched);
  return status;
}

function afterOf({ source, bytes, text }: UpgradedFile): Source {
  return { name: source.name, bytes, text };
}
