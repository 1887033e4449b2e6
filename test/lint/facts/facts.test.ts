import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unitNameParts } from '../../../src/grammar/unit-name-parts.ts';
import { coreUser, fcosGroups, fcosUsers } from '../../../src/lint/facts/images/accounts.ts';
import { ostreeVariants, ostreeWritable } from '../../../src/lint/facts/images/paths.ts';
import { fcosEnabled, fcosPackages, flatcarUnits, foreignUnits } from '../../../src/lint/facts/images/units.ts';
import { extensions, kernelTypes, operatorRules } from '../../../src/lint/facts/machine-config-operator.ts';
import { lockedPassword, passwordHashes } from '../../../src/lint/facts/password-hashes.ts';
import { quadletDependencyKeys, quadletExtensions } from '../../../src/lint/facts/quadlet/extensions.ts';
import { quadletSections } from '../../../src/lint/facts/quadlet/keys.ts';
import { sshKeyTypes } from '../../../src/lint/facts/ssh-key-types.ts';
import { directiveNames, findDirective, sections, sectionsWith } from '../../../src/lint/facts/systemd/directives.ts';
import { enums } from '../../../src/lint/facts/systemd/enums.ts';
import { renamedDirectives } from '../../../src/lint/facts/systemd/renamed-directives.ts';
import { meantUnits, systemTargets, userTargets } from '../../../src/lint/facts/systemd/special-units.ts';
import { isUnknownSpecifier, knownSpecifiers } from '../../../src/lint/facts/systemd/specifiers.ts';
import { sectionsOf, unitTypes } from '../../../src/lint/facts/systemd/unit-types.ts';
import { openshiftReleases } from '../../../src/lint/facts/targets.ts';
import { userDataLimits } from '../../../src/lint/facts/user-data-limits.ts';
import { zincatiKeys, zincatiStrategies } from '../../../src/lint/facts/zincati.ts';
import { checkValue } from '../../../src/lint/units/checkers.ts';
import { ostreeLinks } from '../../../src/spec/ostree-image.ts';
import { variants } from '../../../src/spec/versions.ts';

const folder = fileURLToPath(new URL('../../../src/lint/facts/', import.meta.url));
const facts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('a table of facts', () => {
  // these hold no facts of their own
  const machinery = ['systemd/directive.ts', 'systemd/directives.ts'];

  it.each(facts.filter((file) => !machinery.includes(file)))('%s says where its facts come from', (file) => {
    expect(readFileSync(folder + file, 'utf8').slice(0, 900)).toMatch(/Sources?:|^ \* What releases .* Sources:/m);
  });
});

describe('directives of systemd', () => {
  it('each type of unit has sections that have directives', () => {
    for (const type of Object.keys(unitTypes) as (keyof typeof unitTypes)[]) {
      for (const section of sectionsOf(type)) expect(directiveNames(section).length, section).toBeGreaterThan(0);
    }
  });

  it('a directive stands once in a section, and comes before it goes', () => {
    for (const section of sections) {
      const names = directiveNames(section);
      expect(names.length).toBe(new Set(names).size);
      for (const name of names) {
        const { since = 0, until = Number.POSITIVE_INFINITY } = findDirective(section, name)!;
        expect(since).toBeLessThanOrEqual(until);
      }
    }
  });

  it('each word of an enum is taken by its kind, the lists of some of them name words of the enum', () => {
    for (const [name, facts] of Object.entries(enums) as [keyof typeof enums, { values: string; newer?: string; unsafe?: string }][]) {
      const words = facts.values.split(' ');
      expect(words.length).toBe(new Set(words).size);
      for (const word of words) expect(checkValue(name, word), `${name}: ${word}`).toBeUndefined();
      for (const list of [facts.newer, facts.unsafe]) for (const word of list?.split(' ') ?? []) expect(words).toContain(word);
    }
  });

  it('a renamed directive is one that units may have, and so is what it is called now', () => {
    for (const [name, { use, section }] of Object.entries(renamedDirectives)) {
      const known = sectionsWith(name);
      expect(known.length, name).toBeGreaterThan(0);
      if (use !== undefined) for (const own of section ? [section] : known) expect(findDirective(own, use), `${own}.${use}`).toBeDefined();
    }
  });

  it('what is gone has its place among the renamed, if it has a successor', () => {
    for (const section of sections) {
      for (const name of directiveNames(section)) {
        const isGone = findDirective(section, name)!.until !== undefined;
        if (isGone && !name.startsWith('Default')) expect(Object.keys(renamedDirectives)).toContain(name);
      }
    }
  });

  it('letters of specifiers are known or not', () => {
    expect(new Set(knownSpecifiers).size).toBe(knownSpecifiers.length);
    expect(isUnknownSpecifier('n')).toBe(false);
    expect(isUnknownSpecifier('Q')).toBe(true);
    // no specifier at all: both characters stay
    for (const other of [' ', '.', '', '%']) expect(isUnknownSpecifier(other)).toBe(false);
  });
});

describe('units', () => {
  it('have names that systemd takes', () => {
    const all = [systemTargets, userTargets, Object.values(meantUnits), fcosEnabled, fcosPackages, flatcarUnits];
    for (const name of all.flat()) expect(unitNameParts(name), name).toBeDefined();
  });

  it('what is meant by a name is another name, and a target that there is', () => {
    for (const [name, meant] of Object.entries(meantUnits)) {
      expect(meant).not.toBe(name);
      if (meant.endsWith('.target')) expect(systemTargets).toContain(meant);
      expect([...systemTargets, ...userTargets]).not.toContain(name);
    }
  });

  it('what is foreign to one image is known of the other', () => {
    for (const name of foreignUnits.fcos) expect([...fcosEnabled, ...fcosPackages]).toContain(name);
    for (const name of foreignUnits.flatcar) expect(flatcarUnits).toContain(name);
    for (const name of foreignUnits.fcos) expect(flatcarUnits).not.toContain(name);
  });
});

describe('quadlets', () => {
  it('each extension has its section, which has the keys that are named', () => {
    for (const extension of Object.values(quadletExtensions) as readonly {
      section: keyof typeof quadletSections;
      needs?: readonly string[];
      needsAll?: readonly string[];
      nameKey?: string;
      since: string;
    }[]) {
      const keys = Object.keys(quadletSections[extension.section]);
      for (const key of [...(extension.needs ?? []), ...(extension.needsAll ?? []), ...(extension.nameKey ? [extension.nameKey] : [])]) {
        expect(keys, extension.section).toContain(key);
      }
    }
  });

  it('no key is older than the files that it stands in', () => {
    for (const { section, since } of Object.values(quadletExtensions)) {
      for (const [key, first] of Object.entries(quadletSections[section])) {
        const [major, minor] = first.split('.').map(Number) as [number, number];
        const [least, lesser] = since.split('.').map(Number) as [number, number];
        expect(major * 100 + minor, `${section}.${key}`).toBeGreaterThanOrEqual(least * 100 + lesser);
      }
    }
  });

  it('keys in which names of quadlets are replaced are directives of [Unit]', () => {
    for (const key of quadletDependencyKeys) expect(findDirective('Unit', key), key).toBeDefined();
  });
});

describe('images', () => {
  it('links lead to folders in which Ignition can write', () => {
    for (const [link, to] of Object.entries(ostreeLinks)) {
      expect(ostreeWritable).toContain(link);
      expect(to.startsWith('/var/')).toBe(true);
    }
    for (const variant of ostreeVariants) expect(variants()).toContain(variant);
  });

  it('no two users have one number; the groups of core are groups of the image', () => {
    const numbers = Object.values(fcosUsers);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const group of coreUser.groups) expect(fcosGroups).toContain(group);
  });
});

describe('the Machine Config Operator', () => {
  it('has rules from versions on that there are', () => {
    const versions = openshiftReleases.map(({ version }) => version);
    for (const rule of [...Object.values(operatorRules), ...Object.values(extensions), ...Object.values(kernelTypes)] as {
      since?: string;
      until?: string;
    }[]) {
      if (rule.since !== undefined) expect(versions).toContain(rule.since);
      if (rule.until !== undefined) expect(versions).toContain(rule.until);
    }
  });
});

describe('user data', () => {
  it('a limit says what is counted', () => {
    for (const limit of Object.values(userDataLimits) as { bytes?: number; counted?: string }[]) {
      expect(limit.bytes === undefined).toBe(limit.counted === undefined);
    }
  });
});

describe('passwords', () => {
  // hashes of "password", made with crypt() of libxcrypt 4.4
  it.each([
    ['md5crypt', '$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/'],
    ['sha256crypt', '$5$saltsalt$gOjOtoMpVhru2uyjeJSEc/JaLQWOXMNmlOnj6T4AtC.'],
    ['sha512crypt', '$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/'],
    ['bcrypt', '$2b$05$abcdefghijklmnopqrstuuWG29KuyeAicPCJODk1zjyGvyQUU2awu'],
    ['yescrypt', '$y$j9T$F5Jx5fExrKuPp53xLKQ..1$tnSYvahCwPBHKZUspmcxMfb0.WiB9W.zEaKlOBL35rC'],
    ['gost-yescrypt', '$gy$j9T$F5Jx5fExrKuPp53xLKQ..1$Dogv.jai3UfiqXFIeQV0FWiA2xx/QPuuov.EGnMByDD'],
    ['scrypt', '$7$CU..../....F5Jx5fExrKuPp53$.WS3/dHHn8GnZ9qbQFH0tdiHCKa9uLb58vwZk2jEup3'],
    ['SunMD5', '$md5,rounds=904$saltsalt$$N9NqrO3U4zU9IoaprMLY50'],
    ['NT', '$3$$8846f7eaee8fb117ad06bdd830b7586c'],
    ['BSDi', '_J9..saltJW8FtKdEkNM'],
    ['DES', 'abJnggxhB/yWI'],
  ])('%s', (name, hash) => {
    const matching = passwordHashes.filter(({ pattern }) => pattern.test(hash));
    expect(matching.map((one) => one.name)).toEqual([name]);
    expect(hash.startsWith(matching[0]!.prefix)).toBe(true);
    // a hash that lost its end, or its dollar signs to a shell
    expect(passwordHashes.some(({ pattern }) => pattern.test(hash.slice(0, -1)))).toBe(false);
  });

  it('a password in plain text is none of these', () => {
    for (const plain of ['password', 'correct horse', '$y$j9T', '']) {
      expect(passwordHashes.some(({ pattern }) => pattern.test(plain))).toBe(false);
      expect(lockedPassword.test(plain)).toBe(false);
    }
    for (const locked of ['*', '!', '!!', 'x', '!$6$a$b']) expect(lockedPassword.test(locked)).toBe(true);
  });
});

it('each type of SSH key has its certificate, and the other way round', () => {
  for (const type of Object.keys(sshKeyTypes)) {
    const [name, host] = type.replace('-cert-v01', '').split('@');
    const isSecurityKey = name!.startsWith('sk-');
    if (type.includes('-cert-')) expect(Object.keys(sshKeyTypes)).toContain(isSecurityKey ? `${name}@${host}` : name);
    else expect(Object.keys(sshKeyTypes)).toContain(`${name}-cert-v01@openssh.com`);
  }
});

it('each strategy of Zincati needs keys that it has', () => {
  for (const key of Object.values(zincatiStrategies)) if (key !== undefined) expect(Object.keys(zincatiKeys)).toContain(key);
});
