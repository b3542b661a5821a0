// What Astro makes of the pages: a function that gives an app, which renders one page for one request.
export { createApp } from 'astro/app/entrypoint';
