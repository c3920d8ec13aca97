import type { MethodProblem } from '../../../shared/methods/files.ts'
import type { Words } from '../../words.tsx'

/** What is wrong with a file, and where: the line, and the place as its parts are named. */
export const problemWords = ({ key, at, line }: MethodProblem, { t }: Pick<Words, 't'>): string => {
  const what = t(key)
  if (!line) return what
  return at ? t('method.bad.at', { line, place: at, what }) : t('method.bad.line', { line, what })
}
