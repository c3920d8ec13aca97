/** How large the labels of some rows can be, so that every one stays on its line where there are many. */
export function labelSize(labels: readonly string[]): 'large' | 'middle' | 'small' {
  const longest = Math.max(0, ...labels.map((label) => label.length))
  // With few rows a long label may take two lines.
  if (labels.length <= 4 || longest <= 36) return 'large'
  return longest <= 44 ? 'middle' : 'small'
}
