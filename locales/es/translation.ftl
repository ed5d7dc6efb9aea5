notice-withheld = La traducción de esta página ya no está al día. Estás leyendo el original, en { $language }.
notice-withheld-link = Ver la página original
