/*
 * Sources: openssh-portable `servconf.c` and sshd_config(5); the patches of Fedora's openssh for GSSAPI, Kerberos and `RSAMinSize`;
 * coreos/fedora-coreos-config `overlay.d/15fcos/etc/ssh/sshd_config.d/40-disable-passwords.conf`.
 */

/** Where sshd of Fedora and Flatcar reads settings. */
export const sshdFiles: readonly RegExp[] = [/^\/etc\/ssh\/sshd_config$/, /^\/etc\/ssh\/sshd_config\.d\/[^/]+\.conf$/];

/** Keywords whose value is `yes` or `no`. */
export const sshdFlags: readonly string[] = (
  'AllowAgentForwarding DisableForwarding ExposeAuthInfo GSSAPIAuthentication GSSAPICleanupCredentials GSSAPIStrictAcceptorCheck ' +
  'HostbasedAuthentication HostbasedUsesNameFromPacketOnly IgnoreUserKnownHosts KbdInteractiveAuthentication KerberosAuthentication ' +
  'KerberosOrLocalPasswd KerberosTicketCleanup PasswordAuthentication PermitEmptyPasswords PermitTTY PermitUserRC PrintLastLog ' +
  'PrintMotd PubkeyAuthentication StreamLocalBindUnlink StrictModes TCPKeepAlive UseDNS UsePAM X11Forwarding X11UseLocalhost ' +
  'ChallengeResponseAuthentication'
).split(' ');

/** The other keywords, old ones among them that sshd only warns of. */
export const sshdKeywords: readonly string[] = (
  'AcceptEnv AddressFamily AllowGroups AllowStreamLocalForwarding AllowTcpForwarding AllowUsers AuthenticationMethods ' +
  'AuthorizedKeysCommand AuthorizedKeysCommandUser AuthorizedKeysFile AuthorizedKeysFile2 AuthorizedPrincipalsCommand ' +
  'AuthorizedPrincipalsCommandUser AuthorizedPrincipalsFile Banner CASignatureAlgorithms ChannelTimeout CheckMail ChrootDirectory ' +
  'Ciphers ClientAliveCountMax ClientAliveInterval Compression DenyGroups DenyUsers DSAAuthentication FingerprintHash ForceCommand ' +
  'GatewayPorts GSSAPIEnablek5users GSSAPIKexAlgorithms GSSAPIKeyExchange GSSAPIStoreCredentialsOnRekey HostbasedAcceptedAlgorithms ' +
  'HostbasedAcceptedKeyTypes HostCertificate HostDsaKey HostKey HostKeyAgent HostKeyAlgorithms IgnoreRhosts Include IPQoS KeepAlive ' +
  'KerberosGetAFSToken KerberosUniqueCCache KerberosUseKuserok KexAlgorithms KeyRegenerationInterval ListenAddress LoginGraceTime ' +
  'LogLevel LogVerbose MACs Match MaxAuthTries MaxSessions MaxStartups ModuliFile PAMAuthenticationViaKbdInt PerSourceMaxStartups ' +
  'PerSourceNetBlockSize PerSourcePenalties PerSourcePenaltyExemptList PermitListen PermitOpen PermitRootLogin PermitTunnel ' +
  'PermitUserEnvironment PidFile Port Protocol PubkeyAcceptedAlgorithms PubkeyAcceptedKeyTypes PubkeyAuthOptions RDomain ' +
  'RefuseConnection RekeyLimit RequiredRSASize ReverseMappingCheck RevokedKeys RhostsAuthentication RhostsRSAAuthentication ' +
  'RSAAuthentication RSAMinSize SecurityKeyProvider ServerKeyBits SetEnv SkeyAuthentication SshdAuthPath SshdSessionPath ' +
  'StreamLocalBindMask Subsystem SyslogFacility TrustedUserCAKeys UnusedConnectionTimeout UseLogin UsePrivilegeSeparation ' +
  'VerifyReverseMapping VersionAddendum X11DisplayOffset XAuthLocation'
).split(' ');

/** What Fedora CoreOS sets itself. The first value that sshd reads counts, and it reads the files in the order of their names. */
export const fcosSshd = { file: '40-disable-passwords.conf', keyword: 'PasswordAuthentication', value: 'no' } as const;
