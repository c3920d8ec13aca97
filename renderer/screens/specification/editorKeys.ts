/** Enter in a text area is "done", Shift and Enter a new line, Esc the way out; composing a letter is neither. */
export const editorKeys = (done: () => void, leave: () => void) => (event: React.KeyboardEvent) => {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
  if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault()
    event.stopPropagation()
    done()
  }
}
