// A program that runs beside the window, as the address of its own file.
declare module '*?worker&url' {
  const address: string
  export default address
}
