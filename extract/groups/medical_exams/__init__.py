"""`medical_exams`: of whom, when, where, with what result."""
