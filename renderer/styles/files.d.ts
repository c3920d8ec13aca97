// Styles are imported for their effect only; vite gathers them into the window's stylesheet.
declare module '*.css'
