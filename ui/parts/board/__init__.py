"""The week board in the browser: what a visitor does with it, what it shows, and the component that draws it."""
