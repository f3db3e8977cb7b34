SELECT release, moment::DATE, form, persons, population FROM releases WHERE state = 'made' AND persons > 0 ORDER BY release;
