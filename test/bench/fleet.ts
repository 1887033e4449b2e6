import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configOfLines } from './inputs.ts';

/** So many hosts share so many parts. */
const HOSTS = 1_000;
const PARTS = 10;
/** Lines of a part. A plain config of the same size has those of all parts. */
const LINES = 20;

/**
 * Writes the same fleet twice: `plain/` has a whole config for each host, `composed/` a host file that includes ten parts. Each
 * part is to be read once: a composed fleet takes at most twice the time of the plain one.
 */
export function writeFleets(folder: string, hosts = HOSTS): void {
  for (const name of ['plain', 'composed/hosts', 'composed/parts']) mkdirSync(join(folder, name), { recursive: true });
  for (let i = 0; i < PARTS; i++) writeFileSync(join(folder, 'composed/parts', `${i}.bu`), configOfLines(LINES, i * LINES));
  const include = Array.from({ length: PARTS }, (_, i) => `    - ../parts/${i}.bu\n`).join('');
  for (let i = 0; i < hosts; i++) {
    const own = `storage:\n  files:\n    - path: /etc/hostname\n      mode: 0644\n      contents: { inline: host-${i} }\n`;
    writeFileSync(join(folder, 'composed/hosts', `${i}.bu`), `compose:\n  include:\n${include}---\nvariant: fcos\nversion: 1.5.0\n${own}`);
    writeFileSync(join(folder, 'plain', `${i}.bu`), configOfLines(LINES * PARTS, 0));
  }
}
