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

/** What to do instead of running some programs. */
const INSTEAD: Readonly<Record<string, string>> = {
  'docker-compose': 'write quadlets, or add the program below storage.files as /usr/local/bin/docker-compose with `mode: 0755`',
  'podman-compose': 'write quadlets, or run it in a container',
  rkt: 'run the container with Docker, or with Podman from its system extension',
};

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
  'not-in-image': {
    title: 'a service runs a program of other systems',
    severity: 'warning',
    cases: {
      program: {
        message: ({ unit, program, system }: { unit: string; program: string; system: string }) =>
          `${unit} runs ${program}, which ${system} does not have`,
        help: ({ program }: { program: string }) => INSTEAD[program] ?? 'layer what it installs with rpm-ostree, or run it in a container',
      },
      interpreter: {
        message: ({ path, program, system }: { path: string; program: string; system: string }) =>
          `${path} is a script for ${program}, which ${system} does not have`,
        help: ({ program }: { program: string }) => INSTEAD[program] ?? 'write it for bash, or run it in a container',
      },
      compose: {
        message: ({ unit, system }: { unit: string; system: string }) =>
          `${unit} runs docker compose, and ${system} does not have this plugin of Docker`,
        help: 'add the plugin as /usr/local/lib/docker/cli-plugins/docker-compose with `mode: 0755`, or write quadlets',
      },
    },
    why: 'Images have no package manager of other distributions, no Python, Perl or Node.js, no rkt and no compose: the service fails with 203/EXEC, or with the message that there is no such command.',
    remedy:
      'Run the program in a container, add it to the config, or write for the image: quadlets, `rpm-ostree install`, system extensions.',
    example: running('/usr/bin/docker-compose -f /var/lib/app/compose.yaml up'),
  },
  detached: {
    title: 'a service starts a container in the background',
    severity: 'warning',
    message: ({ unit, engine, effect }: { unit: string; engine: string; effect: 'stops' | 'restarts' }) =>
      `${engine} run -d ends at once, and for systemd ${unit} has stopped: ${effect === 'stops' ? 'it runs ExecStop=, which ends the container' : 'it starts it again and again'}`,
    help: 'remove -d (--detach)',
    why: 'systemd watches the program that it has started. With `-d` that program ends while the container runs on. systemd takes the service for stopped: it runs `ExecStop=`, or starts it again where `Restart=` says so.',
    remedy: 'Remove `-d`, so that the program runs as long as the container. For Podman a quadlet does all this.',
    example: running('/usr/bin/docker run -d --name web docker.io/library/nginx\n        ExecStop=/usr/bin/docker stop web'),
  },
  'no-terminal': {
    title: 'a service asks Docker for a terminal',
    severity: 'error',
    message: ({ unit, verb }: { unit: string; verb: string }) =>
      `docker ${verb} with -i and -t needs a terminal, which ${unit} does not have: it fails`,
    help: 'remove -t (--tty), or both',
    why: 'Docker ends with "the input device is not a TTY" where `-i` and `-t` are given and its input is no terminal. Services have none.',
    remedy: 'Remove `-t`.',
    example: running('/usr/bin/docker run -it --rm docker.io/library/nginx'),
  },
  'no-container-yet': {
    title: 'a service stops or removes a container before there is one',
    severity: 'warning',
    message: ({ unit, command }: { unit: string; command: string }) =>
      `before the first start there is no container: ${command} fails, and ${unit} with it`,
    help: ({ meant }: { meant: string }) => `did you mean "${meant}"?`,
    why: 'A command of `ExecStartPre=` that fails keeps the service from starting. At the first boot there is no container to stop or to remove.',
    remedy: 'Write `-` in front of the command: its failure does not count then.',
    example: running('/usr/bin/podman run --name web docker.io/library/nginx\n        ExecStartPre=/usr/bin/podman rm web'),
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
