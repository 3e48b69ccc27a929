-- Questions to a file of analyses (broadsheet analyze … --jsonl --out found.jsonl.gz), as DuckDB reads it: packed or not, several by a pattern.
CREATE VIEW found AS
  SELECT * FROM read_json(getvariable('found'), format = 'newline_delimited', maximum_object_size = 100000000,
    columns = {
      id: 'VARCHAR',
      entities: 'STRUCT(id VARCHAR, "type" VARCHAR, "name" VARCHAR, salience DOUBLE)[]',
      quotations: 'STRUCT("text" VARCHAR, kind VARCHAR, speaker STRUCT("name" VARCHAR, confidence DOUBLE))[]',
      error: 'STRUCT(code VARCHAR, message VARCHAR)'
    });

-- What was read, and what was not.
SELECT count(*) FILTER (error IS NULL) AS analyses, count(error) AS errors FROM found;

-- Who is in the news: articles by person.
SELECT entity.name AS person, count(DISTINCT id) AS articles, round(avg(entity.salience), 2) AS salience
FROM (SELECT id, unnest(entities) AS entity FROM found)
WHERE entity.type = 'person'
GROUP BY person ORDER BY articles DESC, person LIMIT 5;

-- Who is quoted, in their own words.
SELECT quotation.speaker.name AS speaker, count(*) AS quotations, any_value(quotation.text ORDER BY quotation.text) AS one
FROM (SELECT unnest(quotations) AS quotation FROM found)
WHERE quotation.kind IN ('direct', 'partial') AND quotation.speaker.confidence > 0.5
GROUP BY speaker ORDER BY quotations DESC, speaker LIMIT 5;
