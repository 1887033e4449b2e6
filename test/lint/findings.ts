import type { FileFault, Files } from '../../src/host/files.ts';
import { check } from '../../src/service/check.ts';

/** The first lines of the configs of these tests. */
export const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** What a file of a config embeds, with these lines in its `contents`. */
export function fileWith(contents: string): string {
  return `${HEADER}storage:\n  files:\n    - path: /a\n      contents:\n${contents.replace(/^(?=.)/gm, '        ')}\n`;
}

/**
 * All that `butane check` reports of a config, each as its code and the text that it is about: `text/crlf a.sh`.
 *
 * @param locals the local files, by their names
 * @param name what the config is called; one that ends in `.ign` is an Ignition config
 */
export function findings(config: string, locals: Readonly<Record<string, string>> = {}, name = 'config.bu'): string[] {
  const { diagnostics } = check(config, { name, files: filesOf(locals), filesDir: 'd' });
  return diagnostics.map(({ code, location: { source, span } }) => `${code} ${source.text.slice(span.start, span.end)}`);
}

/** Files in the folder `d`, which has nothing else. */
function filesOf(locals: Readonly<Record<string, string>>): Files {
  const missing = (operation: string, path: string): FileFault => ({ fault: { errno: 'ENOENT', operation, path } });
  return {
    absolute: (path) => (path.startsWith('/') ? path : `/${path}`),
    read: (path) => (locals[path.slice(2)] === undefined ? missing('open', path) : new TextEncoder().encode(locals[path.slice(2)])),
    stat: (path) => missing('stat', path),
    lstat: (path) => missing('lstat', path),
    list: (path) => missing('open', path),
    readlink: (path) => missing('readlink', path),
  };
}
