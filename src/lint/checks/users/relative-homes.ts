import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { meantHomePath } from '../../../grammar/home-path.ts';
import { flag, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderInName } from '../../placeholder-text.ts';

/** Home directories that useradd and usermod refuse: those that do not begin with a slash. */
export const relativeHomes: MachineLint = ({ users }) =>
  users.flatMap((user): Diagnostic[] => {
    const home = text(user, 'homeDir') ?? '';
    // Ignition deletes a user that should not exist, and passes no home
    const isUnused = home === '' || flag(user, 'shouldExist') === false;
    if (isUnused || home.startsWith('/') || placeholderInName(home) !== undefined) return [];
    const name = text(user, 'name') || 'NAME';
    const meant = meantHomePath(home, name) ?? `/home/${name}`;
    return [aboutField(user, 'homeDir', diagnose('user/relative-home', { home, meant }))];
  });
