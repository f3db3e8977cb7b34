-- How much a class tells of a sensitive value: distinct l (Machanavajjhala et al. 2007) over what each person holds, 1
-- where one value is everybody's; entropy l, as the exponential of the entropy.
CREATE OR REPLACE TEMP TABLE diversity AS
WITH held AS (
    SELECT profile, class, list_sort(list(value)) AS held FROM assigned GROUP BY profile, class
),
alike AS (
    SELECT class, held, sum(weight) AS persons
    FROM held JOIN members USING (profile, class)
    GROUP BY class, held
),
bearers AS (
    SELECT profile, class, value FROM assigned GROUP BY ALL
),
borne AS (
    SELECT class, value, sum(weight) AS persons
    FROM bearers JOIN members USING (profile, class)
    GROUP BY class, value
),
commonest AS (
    SELECT class, max(persons) AS most FROM borne GROUP BY class
)
SELECT
    class,
    if(any_value(most) = sum(persons), 1, count(*)) AS different,
    exp(ln(sum(persons)) - sum(persons * ln(persons)) / sum(persons)) AS entropy
FROM alike JOIN commonest USING (class)
GROUP BY class;
