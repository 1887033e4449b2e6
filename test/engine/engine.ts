import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The engine that machines run at first boot, of Debian's package `ignition` (2.14.0). */
export const ENGINE = '/usr/lib/dracut/modules.d/30ignition/ignition';

/** True where the engine is installed, and may make users on a scratch root. */
export const hasEngine = existsSync('/usr/bin/ignition-validate') && existsSync(ENGINE) && process.getuid?.() === 0;
if (!hasEngine) console.log('skipped: the real engine needs Debian`s package `ignition`, and root to make users on a scratch root');

/**
 * Runs a stage of the engine on a scratch root.
 *
 * @param run a folder for what the engine keeps from stage to stage
 * @param config the path of the Ignition config
 * @returns its log
 */
export function runStage(name: 'fetch' | 'files', { root, run, config }: { root: string; run: string; config: string }): string {
  const args = ['-platform', 'file', '-stage', name, '-root', root, '-config-cache', join(run, 'ignition.json')];
  const state = ['-neednet', join(run, 'neednet'), '-state-file', join(run, 'state'), '-log-to-stdout'];
  return spawnSync(ENGINE, [...args, ...state], { encoding: 'utf8', env: { ...process.env, IGNITION_CONFIG_FILE: config } }).stdout;
}
