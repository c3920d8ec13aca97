// The shell's names without their schemas: the preload carries these and must stay small.

/** What a window may ask of the shell, each answered by one handler behind the same check. */
export const shellAsks = [
  'chooseFileToOpen',
  'chooseWhereToSave',
  'showInFolder',
  'openWall',
  'closeWall',
  'wallState',
  'keyAtWall',
  'coverWall',
  'setFullScreen',
  'getSettings',
  'setSettings',
  'keepLastPlace',
] as const
export type ShellAsk = (typeof shellAsks)[number]

/** The only origin whose windows are listened to. */
export const appOrigin = 'app://alongside'

/** Channels between the shell and its preload that are not asks. */
export const channels = { start: 'alongside:start', port: 'alongside:port', tell: 'alongside:tell' } as const
export const channelOf = (ask: ShellAsk) => `alongside:${ask}`

/** The message that brings a window its end of the store's port: `event.ports[0]`. Another one replaces it. */
export const portMessage = 'alongside-port'

/** The parts of a workshop's screen, in the order they are used on the day. */
export const workshopTabs = [
  'plan',
  'privacy',
  'agreement',
  'panel',
  'pairs',
  'capture',
  'stories',
  'board',
  'dots',
  'dream',
  'design',
  'promises',
  'paper',
] as const
export type WorkshopTab = (typeof workshopTabs)[number]
export const isWorkshopTab = (tab: string): tab is WorkshopTab =>
  (workshopTabs as readonly string[]).includes(tab)
