import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What services run: `exec`. */

const running = (command: string, storage = ''): ReturnType<typeof fcos> =>
  fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=${command}
        [Install]
        WantedBy=multi-user.target
${storage}`);

const script = (mode: string, contents: string): string => `storage:
  files:
    - path: /usr/local/bin/app
      mode: ${mode}
      contents:
        inline: |
          ${contents}
`;

const notExecutable = ({ unit, program, mode }: { unit: string; program: string; mode: string }): string =>
  `${unit} cannot run ${program}: mode ${mode} does not let anyone run it`;

export const execCodes = {
  'not-executable': {
    title: 'a service runs a file that is not executable',
    severity: 'error',
    cases: {
      mode: {
        message: notExecutable,
        help: ({ meant, isJson }: { meant: string; isJson: boolean }) => `${isJson ? '0755 is meant: ' : ''}write it as ${meant}`,
      },
      'no-mode': {
        message: notExecutable,
        help: ({ missingField }: { missingField: { value: string } }) =>
          `add \`mode: ${missingField.value}\`: without it the file gets 0644`,
      },
    },
    why: 'systemd cannot run a file whose mode lets nobody run it: the service fails with 203/EXEC. A file without `mode` gets 0644.',
    remedy: 'Write `mode: 0755`.',
    example: running('/usr/local/bin/app', script('0644', '#!/bin/bash')),
  },
  'no-shebang': {
    title: 'a service runs a script that does not say what runs it',
    severity: 'error',
    message: ({ unit, program }: { unit: string; program: string }) =>
      `${unit} cannot run ${program}: it is neither a program nor a script that begins with #!`,
    help: 'begin the script with a line such as #!/bin/bash',
    why: 'The kernel runs programs, and scripts that begin with `#!` and an interpreter. For other files the service fails with "Exec format error".',
    remedy: 'Begin the script with a line such as `#!/bin/bash`.',
    example: running('/usr/local/bin/app', script('0755', 'echo hello')),
  },
  'missing-program': {
    title: 'a service runs a program that nothing installs',
    severity: 'warning',
    message: ({ unit, program }: { unit: string; program: string }) => `${unit} runs ${program}, which nothing in the config installs`,
    help: 'add it below storage.files with `mode: 0755`, or correct the path',
    why: 'Folders such as `/usr/local/bin` and `/opt` are empty in images. A program there has to come from the config, or from something that it runs.',
    remedy: 'Add the program below `storage.files`, or correct the path.',
    example: running('/usr/local/bin/app'),
  },
  selinux: {
    title: 'a service runs a program in a folder of data',
    severity: 'warning',
    message: ({ program }: { program: string }) => `SELinux does not let systemd run ${program}: files there are data, not programs`,
    help: 'put it in /usr/local/bin, or write /bin/bash in front of a script',
    why: 'On images with SELinux, files in homes, in `/tmp` and below `/var/lib` have labels of data. systemd may not run them: the service fails with 203/EXEC, permission denied.',
    remedy: 'Put the program in `/usr/local/bin`, or write the interpreter in front of a script: `/bin/bash /var/lib/app/run`.',
    example: running('/var/lib/app/run', script('0755', '#!/bin/bash').replace('/usr/local/bin/app', '/var/lib/app/run')),
  },
  'shell-syntax': {
    title: 'a command has the syntax of a shell, and no shell runs it',
    severity: 'warning',
    message: ({ unit, program, what }: { unit: string; program: string; what: string }) =>
      `systemd is not a shell: ${program} in ${unit} gets ${what} as an argument`,
    help: "run it with a shell: /bin/sh -c '…'",
    why: 'systemd starts the program itself. `|`, `>`, `&&` and `$(…)` mean nothing to it: the program gets them as arguments.',
    remedy: "Run the command with a shell: `/bin/sh -c 'a && b'`.",
    example: running('/usr/bin/echo hello > /var/hello'),
  },
  percent: {
    title: 'a percent sign in a command is replaced by systemd',
    severity: 'warning',
    message: ({ unit, key, letter }: { unit: string; key: string; letter: string }) =>
      `systemd replaces %${letter} in ${key}= of ${unit} before the command runs`,
    help: didYouMean,
    why: 'systemd replaces `%H`, `%m` and others with the name of the machine, its number and so on, before the command runs.',
    remedy: 'Write each percent sign as `%%`.',
    example: running('/usr/bin/date +%H:%M'),
  },
  'variable-program': {
    title: 'a variable stands where the program of a command has to be',
    severity: 'error',
    message: ({ unit, program }: { unit: string; program: string }) =>
      `systemd looks for a program that is called ${program}: a variable cannot stand for the program of ${unit}`,
    help: 'write the path of the program, or run it with /usr/bin/env',
    why: 'systemd replaces variables in arguments, not in the name of the program: it looks for a program that is called `$APP`.',
    remedy: 'Write the path of the program, or let `/usr/bin/env` or a shell run it.',
    example: running('$APP --daemon'),
  },
} satisfies CodeEntries;
