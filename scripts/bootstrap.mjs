// Makes a bare clone runnable: `node scripts/bootstrap.mjs start | test | bench`.
// Only checks the version of Node, in syntax that an old one can still read, and without a single static import.
var needed = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1])) {
  import('./bootstrap/main.mjs').then((bootstrap) => bootstrap.main(process.argv.slice(2)));
} else {
  console.error(
    'Prossimo ha bisogno di Node.js ' +
      needed.join('.') +
      " o più recente: su questo computer c'è la versione " +
      process.versions.node +
      '.\n' +
      'Scarica la versione LTS da https://nodejs.org, installala, apri di nuovo il terminale e ripeti il comando.',
  );
  process.exitCode = 1;
}
