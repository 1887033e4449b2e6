/* Source: chrony.conf(5) of chrony 4, "Directives", and directives of older versions that chronyd still takes. */

/** Where chronyd of Fedora, and of the chrony extension of Flatcar, reads its settings. */
export const chronyFiles: readonly RegExp[] = [/^\/etc\/chrony\.conf$/, /^\/etc\/chrony\/chrony\.conf$/, /^\/etc\/chrony\.d\/[^/]+\.conf$/];

/** Directives that name where the time comes from. They need a name. */
export const chronySources: readonly string[] = ['peer', 'pool', 'refclock', 'server'];

/** The other directives. */
export const chronyDirectives: readonly string[] = (
  'acquisitionport allow authselectmode bindacqaddress bindacqdevice bindaddress bindcmdaddress bindcmddevice binddevice broadcast ' +
  'clientloglimit clockprecision cmdallow cmddeny cmdport cmdratelimit combinelimit commandkey confdir corrtimeratio deny driftfile ' +
  'dscp dumpdir dumponexit fallbackdrift generatecommandkey hwclockfile hwtimestamp hwtstimeout include initstepslew keyfile ' +
  'leapseclist leapsecmode leapsectz linux_freq_scale linux_hz local lock_all log logbanner logchange logdir mailonchange makestep ' +
  'manual maxchange maxclockerror maxdistance maxdrift maxjitter maxntsconnections maxsamples maxslewrate maxtxbuffers maxupdateskew ' +
  'minsamples minsources nocerttimecheck noclientlog nosystemcert ntpsigndsocket ntsaeads ntscachedir ntsdumpdir ntsntpserver ' +
  'ntsport ntsprocesses ntsratelimit ntsrefresh ntsrotate ntsservercert ntsserverkey ntstrustedcerts opencommands pidfile port ' +
  'ptpdomain ptpport ratelimit refresh reselectdist rtcautotrim rtcdevice rtcfile rtconutc rtcsync sched_priority smoothtime ' +
  'sourcedir stratumweight tempcomp user'
).split(' ');
