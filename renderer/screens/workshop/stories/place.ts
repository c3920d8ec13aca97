import type { Untold } from '../../../../shared/queries/stories.ts'

/** What is open beside the list. */
export type OpenStory =
  | { is: 'nothing' }
  | { is: 'new'; from: Untold | null }
  | { is: 'story'; id: string }
  | { is: 'readBack'; id: string }
  | { is: 'slip'; id: string; before: 'story' | 'readBack' }
  | { is: 'picture'; id: string }
