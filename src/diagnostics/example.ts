import type { CodeExample } from './entry.ts';

/*
 * Makes the examples. They have the header of the newest stable version, unless a code needs another one.
 */

/** Experimental versions that examples name. When one becomes stable, `npm run new-version` writes the next one here. */
export const EXPERIMENTAL = { fcos: '1.8.0-experimental', openshift: '4.23.0-experimental' } as const;

/** A Fedora CoreOS config with this body. */
export function fcos(body: string, files?: Readonly<Record<string, string>>): CodeExample {
  return butane('fcos', '1.7.0', body, files);
}

/** A config of any variant and version with this body. */
export function butane(variant: string, version: string, body: string, files?: Readonly<Record<string, string>>): CodeExample {
  const text = `variant: ${variant}\nversion: ${version}\n${body.replace(/^\n/, '')}`;
  return files ? { text, files } : { text };
}

/** A composed Fedora CoreOS config: a header, and a config with this body. */
export function composed(header: string, body = '', files?: Readonly<Record<string, string>>): CodeExample {
  const text = part(header, body);
  return files ? { text, files } : { text };
}

/** The text of a composed Fedora CoreOS config, for a part of an example. */
export function part(header: string, body = ''): string {
  return `compose:\n${header}---\n${fcos(body).text}`;
}

/** A complete OpenShift config with this body. */
export function openshift(body: string): CodeExample {
  const metadata = 'metadata:\n  name: 99-worker\n  labels:\n    machineconfiguration.openshift.io/role: worker\n';
  return butane('openshift', '4.22.0', metadata + body.replace(/^\n/, ''));
}

/** An Ignition config, as its text. */
export function ignition(text: string): CodeExample {
  return { name: 'config.ign', text: `${text.trim()}\n` };
}
