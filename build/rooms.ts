// The rooms, as data: what lies in each, what it may import, and where else a thing belongs.

export interface Room {
  name: string
  /** Packages by name; 'node' stands for all of Node. */
  packages: string[] | 'all but the window'
  /** The reason a file may not be imported, or undefined when it may. In: its path from the root. */
  refuses(path: string): string | undefined
  /** Where the thing belongs that this room asked for. */
  instead: string
}

/** What draws: none of it may be in a process without a window. */
const forWindows = [
  'react',
  'react-dom',
  'react-i18next',
  'react-aria-components',
  'zustand',
  'lucide-react',
  'tinykeys',
]

const pure = [
  'zod',
  'i18next',
  'diff',
  'fractional-indexing',
  'fflate',
  'mdast',
  'hast',
  'unist',
  'mdast-util-gfm',
  'mdast-util-from-markdown',
  'mdast-util-to-hast',
  'mdast-util-to-markdown',
  'micromark-extension-gfm',
  'uqr',
  'jsonc-parser',
]
const drawing = [...forWindows, ...pure, '@dnd-kit/core', 'react-aria', 'react-stately']
/** A network of cards, and where they lie: for the one screen that draws it. */
const graphs = ['@xyflow/react', 'elkjs']
const fonts = ['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource-variable/literata']

/** In: the room's name, the folders and files it may import from, and the words for everything else. */
function room(name: string, packages: Room['packages'], open: string[], instead: string): Room {
  const refuses = (path: string) =>
    open.some((each) => (each.endsWith('/') ? path.startsWith(each) : path === each))
      ? undefined
      : `${name} may not import ${path}. ${instead}`
  return { name, packages, refuses, instead }
}

const words = ['renderer/words.tsx', 'renderer/i18n.ts', 'renderer/aria-words.ts', 'renderer/styles/']

/** From the most particular path to the most general: the first that fits is the file's room. */
const rooms: [path: string, room: Room][] = [
  [
    'shared/',
    room(
      'shared',
      pure,
      ['shared/'],
      'shared/ is pure and knows no process and no window. What reads a file, a database or a clock belongs in electron/store; what draws, in renderer/.',
    ),
  ],
  // These two start a process and put its rooms together; everything else in the rooms stays apart.
  ...['electron/store/main.ts', 'electron/cli.ts'].map((path): [string, Room] => [
    path,
    room(
      path,
      'all but the window',
      ['shared/', 'electron/store/', 'electron/export/', 'electron/room/', 'electron/cli/'],
      'This process has no window and no shell: ask the shell by a message (shared/shell.ts).',
    ),
  ]),
  ...['store', 'export', 'room', 'cli'].map((name): [string, Room] => [
    `electron/${name}/`,
    room(
      `electron/${name}`,
      'all but the window',
      name === 'cli'
        ? [
            'shared/',
            'electron/cli/',
            'electron/store/',
            'electron/export/',
            'electron/room/',
            'package.json',
          ]
        : ['shared/', `electron/${name}/`],
      'Rules that several rooms need belong in shared/; putting rooms together belongs in electron/store/main.ts; the shell is asked by messages (shared/shell.ts).',
    ),
  ]),
  [
    'electron/',
    {
      name: 'the shell',
      packages: ['electron', 'node', 'zod'],
      refuses: (path) =>
        path.startsWith('shared/') || /^electron\/[^/]+$/.test(path)
          ? undefined
          : `The shell may not import ${path}. It starts the store and the room as programs and talks to them by messages (shared/shell.ts); what decides belongs in shared/.`,
      instead:
        'The shell decides nothing: what draws belongs in renderer/, what keeps or writes in electron/store or electron/export.',
    },
  ],
  [
    'renderer/pieces/',
    room(
      'renderer/pieces',
      drawing,
      ['shared/', 'renderer/pieces/', ...words],
      'A piece takes props and gives callbacks back: what knows the bridge, the store or a scene belongs in renderer/screens.',
    ),
  ],
  [
    'renderer/phone/',
    room(
      'renderer/phone',
      drawing,
      ['shared/', 'renderer/phone/', 'renderer/pieces/', ...words],
      'A phone has no bridge and carries no screens: share a light piece in renderer/pieces, or a rule in shared/.',
    ),
  ],
  [
    'renderer/store/',
    room(
      'renderer/store',
      drawing,
      ['shared/', 'renderer/store/', 'renderer/bridge.ts'],
      'The store mirrors records and draws nothing: what draws belongs in renderer/pieces or renderer/screens.',
    ),
  ],
  [
    'renderer/screens/canvas/maps/',
    room(
      'renderer/screens/canvas/maps',
      [...drawing, ...graphs],
      ['shared/', 'renderer/screens/', 'renderer/pieces/', 'renderer/store/', 'renderer/bridge.ts', ...words],
      'What two windows share belongs in renderer/pieces; what reads a file or the database belongs in electron/ and is asked through renderer/bridge.ts.',
    ),
  ],
  ...['screens', 'projector'].map((name): [string, Room] => [
    `renderer/${name}/`,
    room(
      `renderer/${name}`,
      drawing,
      ['shared/', `renderer/${name}/`, 'renderer/pieces/', 'renderer/store/', 'renderer/bridge.ts', ...words],
      'What two windows share belongs in renderer/pieces; what reads a file or the database belongs in electron/ and is asked through renderer/bridge.ts.',
    ),
  ]),
  [
    'renderer/',
    room(
      'renderer',
      [...drawing, ...fonts],
      ['shared/', 'renderer/'],
      'A window knows no Node, no Electron and no database: ask through renderer/bridge.ts.',
    ),
  ],
]

export const roomOf = (file: string): Room | undefined => rooms.find(([path]) => file.startsWith(path))?.[1]

export function mayImport({ packages }: Room, name: string): boolean {
  return packages === 'all but the window'
    ? name !== 'electron' && !forWindows.includes(name)
    : packages.includes(name)
}
