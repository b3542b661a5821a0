// Runs before the page is drawn, so that what needs a script has its room from the start.
document.documentElement.classList.add('has-script');
