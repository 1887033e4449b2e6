import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { runRules } from '../compile/check/run.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Struct, text } from '../schema/placed.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Lint } from './lint.ts';

/** `compression: gzip` means that the contents are compressed already. If they are not, Ignition fails at first boot. */
export const notGzip: Lint = ({ config, spec, files }) => {
  const check: Rule['check'] = (resource, say) => {
    if (text(resource, 'compression') !== 'gzip') return;
    const contents = contentsOf(resource, ['inline', 'local'], files, 2) ?? inUrl(resource);
    if (contents && !(contents.bytes[0] === 0x1f && contents.bytes[1] === 0x8b)) say(['compression'], diagnose('resource/not-gzip'));
  };
  const rules = ['Resource', 'FileContents'].map((on): Rule => ({ on, check }));
  return runRules(rules, config, spec.shape, inConfig);
};

/** The first bytes of a data URL; undefined for other URLs and for what cannot be decoded. */
function inUrl(resource: Struct): Contents | undefined {
  const [, base64, data = ''] = /^data:[^,]*?(;base64)?,(.{0,64})/s.exec(text(resource, 'source') ?? '') ?? [];
  try {
    const start = base64 ? atob(data.slice(0, data.length - (data.length % 4))) : decodeLatin1(data);
    return data === '' ? undefined : { field: 'source', bytes: Uint8Array.from(start, (byte) => byte.charCodeAt(0)) };
  } catch {
    return undefined;
  }
}

function decodeLatin1(data: string): string {
  return data.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
