import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { struct, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Ends of names of archives, packages and compressed files. */
const PACKED = /\.(tar|tar\.(?:gz|xz|bz2|zst)|tgz|txz|tbz2?|zip|gz|xz|bz2|zst|rpm|deb)$/i;

/** Ends of names of files that are read as they are. */
const PLAIN = /\.(?:bin|cfg|conf|ign|ini|json|ko|pem|raw|repo|service|sh|so|toml|xml|ya?ml)$/i;

/** Folders of programs. */
const PROGRAMS = /\/s?bin\/[^/]+$/;

/** Archives and compressed files that are written under the name of what is in them. Ignition unpacks gzip only, and only where asked to. */
export const packedSources: MachineLint = ({ nodes }) =>
  nodes.flatMap(({ kind, path, writtenPath, struct: node }): Diagnostic[] => {
    const contents = kind === 'file' ? struct(node, 'contents') : undefined;
    const source = contents && text(contents, 'source');
    if (!source || !/^(?:https?|tftp|s3|gs):/i.test(source) || text(contents, 'compression')) return [];
    const extension = PACKED.exec(source.replace(/[?#].*$/, ''))?.[1]?.toLowerCase();
    if (extension === undefined || PACKED.test(path) || !(PLAIN.test(path) || PROGRAMS.test(path))) return [];
    const isGzip = extension === 'gz';
    const values = { path: writtenPath, extension, isGzip, isPackage: extension === 'rpm' || extension === 'deb' };
    return [aboutField(contents, 'source', diagnose('resource/packed', values))];
  });
